import type { Arrow } from './read-imports.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Arranged {
  readonly height: number;
  /** Name → centre of the chip. */
  readonly chips: ReadonlyMap<string, Point & { readonly width: number }>;
  /** Each arrow as the points it passes, from the foot of the upper chip to the head of the lower; `up`: it leads to the upper. */
  readonly arrows: readonly { readonly arrow: Arrow; readonly points: readonly Point[]; readonly up: boolean }[];
}

export const CHIP = 30;
const ROW = 66;
const GAP = 18;
/** The room that an arrow takes which passes a row. */
const PASSING = 16;

interface Node {
  readonly key: string;
  readonly width: number;
  readonly up: Node[];
  readonly down: Node[];
  x: number;
}

/**
 * Sugiyama's way, as small as it goes: what nobody of the layer needs stands on top, each on a row above what it uses; long arrows
 * get a place in every row they pass; rows are ordered by where their neighbours stand.
 */
export function arrange(
  names: readonly string[],
  arrows: readonly Arrow[],
  widthOf: (name: string) => number,
  width: number,
): Arranged {
  const level = levels(names, arrows);
  const top = Math.max(0, ...level.values());
  const rows: Node[][] = Array.from({ length: top + 1 }, () => []);
  const node = (key: string, at: number, its: number): Node => {
    const made: Node = { key, width: its, up: [], down: [], x: 0 };
    rows[top - at]?.push(made);
    return made;
  };
  const chips = new Map(names.map((name) => [name, node(name, level.get(name) ?? 0, widthOf(name))]));
  const chains = arrows.flatMap((arrow) => {
    const up = (level.get(arrow.from) ?? 0) < (level.get(arrow.to) ?? 0);
    const [above, below] = up ? [arrow.to, arrow.from] : [arrow.from, arrow.to];
    const [from, to] = [chips.get(above), chips.get(below)];
    if (!from || !to) return [];
    const chain = [from];
    for (let at = (level.get(above) ?? 0) - 1; at > (level.get(below) ?? 0); at--)
      chain.push(node(`${arrow.from}>${arrow.to}@${at}`, at, PASSING));
    chain.push(to);
    for (const [i, upper] of chain.entries()) {
      const lower = chain[i + 1];
      if (!lower) continue;
      upper.down.push(lower);
      lower.up.push(upper);
    }
    return [{ arrow, chain, up }];
  });
  for (const row of rows) spread(row, width);
  for (let turn = 0; turn < 24; turn++)
    for (const row of turn % 2 === 0 ? rows : rows.toReversed())
      settle(row, turn % 2 === 0 ? 'up' : 'down', width, turn < 16);

  const rowY = (n: Node) => rows.findIndex((row) => row.includes(n)) * ROW + CHIP / 2;
  return {
    height: top * ROW + CHIP,
    chips: new Map([...chips].map(([name, n]) => [name, { x: n.x, y: rowY(n), width: n.width }])),
    arrows: chains.map(({ arrow, chain, up }) => ({
      arrow,
      up,
      points: chain.flatMap((n, i): Point[] => {
        if (i === 0) return [{ x: port(n, 'down', chain[1]), y: rowY(n) + CHIP / 2 }];
        if (i === chain.length - 1) return [{ x: port(n, 'up', chain[i - 1]), y: rowY(n) - CHIP / 2 }];
        return [
          { x: n.x, y: rowY(n) - CHIP / 2 },
          { x: n.x, y: rowY(n) + CHIP / 2 },
        ];
      }),
    })),
  };
}

/** How far above the ground each stands; an arrow that would close a circle is not counted. */
function levels(names: readonly string[], arrows: readonly Arrow[]): Map<string, number> {
  const level = new Map<string, number>();
  const walk = (name: string, path: readonly string[]): number => {
    const known = level.get(name);
    if (known !== undefined) return known;
    const uses = arrows.filter((a) => a.from === name && !path.includes(a.to)).map((a) => a.to);
    const own = Math.max(-1, ...uses.map((to) => walk(to, [...path, name]))) + 1;
    level.set(name, own);
    return own;
  };
  for (const name of names) walk(name, [name]);
  return level;
}

/** Where on a chip's edge the arrow to `other` begins or ends: beside each other, in the order of the other ends. */
function port(n: Node, side: 'up' | 'down', other: Node | undefined): number {
  const others = n[side].toSorted((a, b) => a.x - b.x);
  const step = Math.min(18, (n.width - 16) / Math.max(1, others.length));
  return n.x + (others.indexOf(other ?? n) - (others.length - 1) / 2) * step;
}

function spread(row: Node[], width: number): void {
  const free = (width - row.reduce((sum, n) => sum + n.width, 0)) / (row.length + 1);
  let x = free;
  for (const n of row) {
    n.x = x + n.width / 2;
    x += n.width + free;
  }
}

/** Moves a row under the middle of its neighbours, without touching; while `sorting`, also changes its order. */
function settle(row: Node[], side: 'up' | 'down', width: number, sorting: boolean): void {
  const wish = new Map(
    row.map((n) => [n, mean(n[side].map((o) => o.x)) ?? mean([...n.up, ...n.down].map((o) => o.x)) ?? n.x]),
  );
  const wished = (n: Node) => wish.get(n) ?? n.x;
  if (sorting) row.sort((a, b) => wished(a) - wished(b) || (a.key < b.key ? -1 : 1));
  const room = (a: Node, b: Node) => (a.width + b.width) / 2 + GAP;
  const [right, left] = [row.map(wished), row.map(wished)];
  for (const [i, n] of row.entries()) {
    const before = row[i - 1];
    right[i] = Math.max(right[i] ?? 0, n.width / 2, before ? (right[i - 1] ?? 0) + room(before, n) : 0);
  }
  for (const [i, n] of [...row.entries()].toReversed()) {
    const after = row[i + 1];
    left[i] = Math.min(left[i] ?? 0, width - n.width / 2, after ? (left[i + 1] ?? 0) - room(n, after) : width);
  }
  for (const [i, n] of row.entries()) n.x = Math.round(((right[i] ?? 0) + (left[i] ?? 0)) / 2);
}

const mean = (all: readonly number[]): number | null =>
  all.length > 0 ? all.reduce((sum, x) => sum + x, 0) / all.length : null;
