import { sameBytes } from './bytes.ts';
import { nodeHash, sha256, type Hash } from './hashing.ts';

const half = (n: number): number => Math.floor(n / 2);

/**
 * Whether the leaf `index` stands under this root (RFC 9162 §2.1.3.2). A proof does not bind the size: take size and root from one
 * head whose signature was checked, never from whoever shows the proof.
 */
export function isIncluded(
  leaf: Hash,
  index: number,
  head: { readonly size: number; readonly root: Hash },
  proof: readonly Hash[],
): boolean {
  if (!Number.isSafeInteger(index) || index < 0 || index >= head.size) return false;
  let [fn, sn, hash] = [index, head.size - 1, leaf];
  for (const sibling of proof) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      hash = nodeHash(sibling, hash);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else hash = nodeHash(hash, sibling);
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && sameBytes(hash, head.root);
}

interface Head {
  readonly size: number;
  readonly root: Hash;
}

/** Whether nothing of the first tree was changed or removed in the second (RFC 9162 §2.1.4.2). Both from signed heads. */
export function isConsistent(first: Head, second: Head, proof: readonly Hash[]): boolean {
  if (first.size > second.size) return false;
  if (first.size === second.size) return proof.length === 0 && sameBytes(first.root, second.root);
  if (first.size === 0) return proof.length === 0 && sameBytes(first.root, sha256());
  let [fn, sn] = [first.size - 1, second.size - 1];
  while (fn % 2 === 1) [fn, sn] = [half(fn), half(sn)];
  // A whole tree's own root is not sent.
  const [start, ...rest] = fn === 0 ? [first.root, ...proof] : proof;
  if (!start || proof.length === 0) return false;
  let [older, newer] = [start, start];
  for (const sibling of rest) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      [older, newer] = [nodeHash(sibling, older), nodeHash(sibling, newer)];
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else newer = nodeHash(newer, sibling);
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && sameBytes(older, first.root) && sameBytes(newer, second.root);
}
