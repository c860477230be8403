import { HASH_BYTES, type Hash } from './hashing.ts';
import { joined } from './bytes.ts';

/** Hashes, or entries, of a whole tile (C2SP tlog-tiles). */
export const TILE = 256;

/** `entries`: the bundle of what the tile of level 0 hashes. */
export type Level = number | 'entries';

export interface TileName {
  readonly level: Level;
  /** Which of its level, from 0. */
  readonly n: number;
  /** 1–256; less than 256 is a partial tile at the right edge. */
  readonly width: number;
}

/** `tile/0/x001/x234/067`, with `.p/44` behind when it holds 44 hashes only. */
export function tilePath({ level, n, width }: TileName): string {
  const groups = [];
  for (let rest = n; groups.length === 0 || rest > 0; rest = Math.floor(rest / 1000))
    groups.unshift(String(rest % 1000).padStart(3, '0'));
  const index = groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join('/');
  return `tile/${level}/${index}${width < TILE ? `.p/${width}` : ''}`;
}

/** Null for what {@link tilePath} does not write. */
export function readTilePath(path: string): TileName | null {
  const [, level = '', index = '', width = String(TILE)] =
    /^tile\/(\d{1,2}|entries)\/((?:x\d{3}\/){0,4}\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path) ?? [];
  const name: TileName = {
    level: level === 'entries' ? level : Number(level),
    n: Number(index.replace(/[x/]/g, '')),
    width: Number(width),
  };
  return name.width > 0 && name.width <= TILE && tilePath(name) === path ? name : null;
}

/** How many hashes a level has in a tree of this size. */
export const countAt = (level: Level, size: number): number =>
  Math.floor(size / TILE ** (level === 'entries' ? 0 : level));

/** How many hashes a tile has in a tree of this size: 0 where it is not there. */
export const widthAt = (level: Level, n: number, size: number): number =>
  Math.min(TILE, Math.max(0, countAt(level, size) - n * TILE));

/** The partial tiles at the right edge of a tree, the entries' among them. */
export function partialTiles(size: number): TileName[] {
  const levels: Level[] = ['entries'];
  for (let level = 0; countAt(level, size) > 0; level += 1) levels.push(level);
  return levels
    .map((level): TileName => ({
      level,
      n: Math.floor(countAt(level, size) / TILE),
      width: countAt(level, size) % TILE,
    }))
    .filter(({ width }) => width > 0);
}

export const tileBytes = (hashes: readonly Hash[]): Uint8Array<ArrayBuffer> => joined(hashes);

export const tileHashes = (bytes: Uint8Array): Hash[] =>
  Array.from({ length: Math.floor(bytes.length / HASH_BYTES) }, (_, i) =>
    bytes.slice(i * HASH_BYTES, (i + 1) * HASH_BYTES),
  );
