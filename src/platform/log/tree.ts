import { nodeHash, sha256, type Hash } from './hashing.ts';

/**
 * A tree by its right edge: the roots of the whole subtrees that its size is made of (one a set bit), the largest first.
 * Enough to append to and to name its root, however large it is.
 */
export interface Tree {
  readonly size: number;
  readonly edge: readonly Hash[];
}

export const EMPTY: Tree = { size: 0, edge: [] };

/** RFC 6962 §2.1; of an empty tree the hash of nothing. */
export const rootOf = ({ edge }: Tree): Hash =>
  edge.length === 0 ? sha256() : edge.reduceRight((right, left) => nodeHash(left, right));

export interface Grown {
  readonly tree: Tree;
  /** Level → the hashes that its tiles gain, in order: the leaves, then the roots of every 256 of the level below. */
  readonly gained: readonly (readonly Hash[])[];
}

/** The tree with more leaves behind: about one hash a leaf. */
export function grown(tree: Tree, leaves: readonly Hash[]): Grown {
  const edge = [...tree.edge];
  const gained: Hash[][] = [];
  let { size } = tree;
  for (const leaf of leaves) {
    let [hash, height] = [leaf, 0];
    (gained[0] ??= []).push(leaf);
    for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) {
      hash = nodeHash(edge.pop() ?? hash, hash);
      height += 1;
      if (height % 8 === 0) (gained[height / 8] ??= []).push(hash);
    }
    edge.push(hash);
    size += 1;
  }
  return { tree: { size, edge }, gained };
}

/** The largest power of two below n, for n > 1. */
export function splitOf(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}
