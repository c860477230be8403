import { NotTheSame } from './next-tiles.ts';
import type { HashAt } from './prove.ts';
import { TILE, tileHashes, widthAt, type TileName } from './tiles.ts';
import { EMPTY, grown, rootOf, type Tree } from './tree.ts';
import type { Hash } from './hashing.ts';

/**
 * The roots of subtrees of a tree, out of its right edge and its tiles; each tile is read once. Of a proof only the tiles above
 * the leaf itself are read: one for every 256-fold of the size.
 */
export function tileHashAt(tree: Tree, readTile: (name: TileName) => Promise<Uint8Array | null>): HashAt {
  const edge = new Map(edgePlaces(tree));
  const tiles = new Map<string, Promise<Hash[]>>();
  const read = async (level: number, n: number) => {
    const width = widthAt(level, n, tree.size);
    const hashes = tileHashes((await readTile({ level, n, width })) ?? new Uint8Array());
    if (hashes.length !== width) throw new NotTheSame(`tile ${level}/${n} has ${hashes.length} of ${width} hashes`);
    return hashes;
  };
  return async (height, n) => {
    const known = edge.get(`${height}/${n}`);
    if (known) return known;
    const level = Math.floor(height / 8);
    const [wide, first] = [2 ** (height % 8), n * 2 ** (height % 8)];
    const tile = Math.floor(first / TILE);
    const key = `${level}/${tile}`;
    const hashes = tiles.get(key) ?? read(level, tile);
    tiles.set(key, hashes);
    return rootOf(grown(EMPTY, (await hashes).slice(first % TILE, (first % TILE) + wide)).tree);
  };
}

/** `height/n` → the root of the whole subtree there, for each on the right edge. */
function* edgePlaces({ size, edge }: Tree): Generator<[string, Hash]> {
  let [at, rest] = [0, size];
  for (const hash of edge) {
    const height = Math.floor(Math.log2(rest));
    yield [`${height}/${at / 2 ** height}`, hash];
    at += 2 ** height;
    rest -= 2 ** height;
  }
}
