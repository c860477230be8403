import { bytesOf, sameBytes } from './bytes.ts';
import { packed } from './bundle.ts';
import { leafHash, type Hash } from './hashing.ts';
import type { LogBlobs } from './log-blobs.ts';
import { countAt, TILE, tileBytes, tileHashes, type Level, type TileName } from './tiles.ts';
import { EMPTY, grown, type Tree } from './tree.ts';

export interface NextTiles {
  readonly tree: Tree;
  readonly tiles: readonly (readonly [TileName, Uint8Array<ArrayBuffer>])[];
}

/** What is kept does not make what was signed. */
export class NotTheSame extends Error {}

/**
 * The tiles that a tree gains with more entries. `entries` begin with those of its last partial tile, which are checked against what
 * was signed, as is every partial tile that is read: a row that was changed meanwhile is never signed over.
 */
export async function nextTiles(blobs: LogBlobs, tree: Tree, entries: readonly string[]): Promise<NextTiles> {
  const bytes = entries.map(bytesOf);
  const leaves = bytes.map((entry) => leafHash(entry));
  const partial = tree.size % TILE;
  demandPart(tree, 0, leaves.slice(0, partial));
  const next = grown(tree, leaves.slice(partial));
  const tiles = split('entries', Math.floor(tree.size / TILE), bytes, packed);
  for (const [level, gained] of next.gained.entries()) {
    const count = countAt(level, tree.size);
    const before = level === 0 ? leaves.slice(0, partial) : await lastPartial(blobs, tree, level);
    tiles.push(...split(level, Math.floor(count / TILE), [...before, ...gained], tileBytes));
  }
  return { tree: next.tree, tiles };
}

async function lastPartial(blobs: LogBlobs, tree: Tree, level: number): Promise<Hash[]> {
  const count = countAt(level, tree.size);
  const width = count % TILE;
  if (width === 0) return [];
  const found = await blobs.tile({ level, n: Math.floor(count / TILE), width });
  const hashes = tileHashes(found ?? new Uint8Array());
  demandPart(tree, level, hashes);
  return hashes;
}

/** The subtrees of the right edge from 256^level leaves up to less than 256 times as many are made of these hashes. */
function demandPart({ size, edge }: Tree, level: number, hashes: readonly Hash[]): void {
  const width = countAt(level, size) % TILE;
  const below = ones(size % TILE ** level);
  const part = edge.slice(edge.length - below - ones(width), edge.length - below);
  const made = grown(EMPTY, hashes).tree.edge;
  if (hashes.length !== width || !made.every((hash, i) => sameBytes(hash, part[i] ?? new Uint8Array())))
    throw new NotTheSame(`level ${level} of the log does not make what was signed at ${size} entries`);
}

const ones = (n: number): number => [...n.toString(2)].filter((bit) => bit === '1').length;

function split<T>(
  level: Level,
  first: number,
  all: readonly T[],
  write: (some: readonly T[]) => Uint8Array<ArrayBuffer>,
): [TileName, Uint8Array<ArrayBuffer>][] {
  return Array.from({ length: Math.ceil(all.length / TILE) }, (_, i) => {
    const some = all.slice(i * TILE, (i + 1) * TILE);
    return [{ level, n: first + i, width: some.length }, write(some)];
  });
}
