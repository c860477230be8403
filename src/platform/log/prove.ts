import { nodeHash, type Hash } from './hashing.ts';
import { splitOf } from './tree.ts';

/** The root of a whole subtree: the `n`-th of those with 2^height leaves. */
export type HashAt = (height: number, n: number) => Promise<Hash>;

/** The root of the leaves from `from` up to before `to`, where `from` begins a whole subtree at least as large. */
async function rangeRoot(at: HashAt, from: number, to: number): Promise<Hash> {
  const size = to - from;
  const height = Math.log2(size);
  if (Number.isInteger(height)) return at(height, from / size);
  const middle = from + splitOf(size);
  return nodeHash(await rangeRoot(at, from, middle), await rangeRoot(at, middle, to));
}

/** RFC 6962 §2.1.1: the siblings from the leaf up. `index` is below `size`. */
export async function proveInclusion(at: HashAt, index: number, size: number): Promise<Hash[]> {
  const proof: Hash[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    const isLeft = index < middle;
    proof.unshift(await (isLeft ? rangeRoot(at, middle, to) : rangeRoot(at, from, middle)));
    [from, to] = isLeft ? [from, middle] : [middle, to];
  }
  return proof;
}

/** RFC 6962 §2.1.2: what is needed to make both roots. Empty when there is nothing to show. */
export async function proveConsistency(at: HashAt, first: number, second: number): Promise<Hash[]> {
  if (first === 0 || first >= second) return [];
  const proof: Hash[] = [];
  let [from, to] = [0, second];
  while (to !== first) {
    const middle = from + splitOf(to - from);
    const isLeft = first <= middle;
    proof.unshift(await (isLeft ? rangeRoot(at, middle, to) : rangeRoot(at, from, middle)));
    [from, to] = isLeft ? [from, middle] : [middle, to];
  }
  return from === 0 ? proof : [await rangeRoot(at, from, to), ...proof];
}
