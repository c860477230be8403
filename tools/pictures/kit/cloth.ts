import type { Brush } from './brush.ts';
import { ink } from './colour.ts';
import type { Motif, Stitch } from './motifs.ts';
import { group, path, polygon, range, type Point } from './shapes.ts';

/** One horizontal band of a cloth, from top to bottom. `height` and `repeat` are in the drape's own units. */
export interface Band {
  readonly height: number;
  readonly ground: string;
  readonly motif?: Motif;
  /** Width of one cell of the motif. */
  readonly cell?: number;
  /** Turned over: shoots that hang. */
  readonly flip?: boolean;
}

/** Where the point (u, v) of the flat cloth is in the picture. */
export type Drape = (u: number, v: number) => Point;

export interface Cloth {
  readonly width: number;
  readonly bands: readonly Band[];
  readonly drape: Drape;
  /** Pieces that a long straight edge is bent in. 1 for a cloth that lies flat. */
  readonly bends?: number;
  /** Couched thread: spacing of the visible strands. */
  readonly strand?: number;
}

/** Total height of the bands. */
export const heightOf = (bands: readonly Band[]) => bands.reduce((sum, band) => sum + band.height, 0);

/** A woven ground with bands of couched gold thread, bent through the drape; thread stands a little above the ground. */
export function cloth(b: Brush, { width, bands, drape, bends = 1, strand = 5 }: Cloth): string {
  const grounds: string[] = [];
  const threads: Record<Stitch['thread'], string[]> = { gold: [], pale: [], red: [] };
  let top = 0;
  for (const band of bands) {
    const bottom = top + band.height;
    const upper = range(bends + 1).map((i) => drape((width * i) / bends, top));
    const lower = range(bends + 1).map((i) => drape((width * i) / bends, bottom));
    const d = polygon([...upper, ...lower.reverse()]);
    grounds.push(path(d, { fill: band.ground, stroke: band.ground, 'stroke-width': 1 }));
    if (band.motif) {
      const cells = Math.max(1, Math.round(width / (band.cell ?? band.height)));
      const cell = width / cells;
      for (const c of range(cells))
        for (const stitch of band.motif) {
          const onCloth = stitch.points.map(([x, y]): Point => [
            (c + x) * cell,
            top + (band.flip ? 1 - y : y) * band.height,
          ]);
          threads[stitch.thread].push(polygon(bend(onCloth, width / bends / 2).map(([u, v]) => drape(u, v))));
        }
    }
    top = bottom;
  }
  return group({}, ...grounds, weave(b, width, top, drape, bends), ...sewn(b, threads, strand));
}

/** Cuts long edges in pieces so that they follow a bent cloth. */
function bend(points: readonly Point[], step: number): Point[] {
  return points.flatMap((from, i) => {
    const to = points[(i + 1) % points.length] ?? from;
    const pieces = Math.max(1, Math.ceil(Math.abs(to[0] - from[0]) / step));
    return range(pieces).map((k): Point => {
      const t = k / pieces;
      return [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t];
    });
  });
}

/** The fine ribs of a handwoven ground. */
function weave(b: Brush, width: number, height: number, drape: Drape, bends: number): string {
  const outline = polygon([
    ...range(bends + 1).map((i) => drape((width * i) / bends, 0)),
    ...range(bends + 1).map((i) => drape((width * (bends - i)) / bends, height)),
  ]);
  const ribs = b.pattern(
    6,
    6,
    '<path d="M0 1.5H6" stroke="#000" stroke-width="1.6" opacity="0.22"/><path d="M0 4.5H6" stroke="#fff0d0" stroke-width="1" opacity="0.1"/>',
  );
  return path(outline, { fill: ribs });
}

function sewn(b: Brush, threads: Record<Stitch['thread'], string[]>, strand: number): string[] {
  const all = [...threads.gold, ...threads.pale, ...threads.red].join('');
  if (!all) return [];
  const couched = (base: string, light: string, dark: string) =>
    b.pattern(
      strand,
      strand,
      `<rect width="${strand}" height="${strand}" fill="${base}"/><rect width="${strand}" height="${strand * 0.36}" fill="${light}"/><rect y="${strand * 0.8}" width="${strand}" height="${strand * 0.2}" fill="${dark}"/>`,
      'rotate(32)',
    );
  return [
    path(all, { fill: ink.night, opacity: 0.55, transform: 'translate(2 3.5)' }),
    path(threads.gold.join(''), { fill: couched(ink.gold, ink.goldLight, ink.goldDark) }),
    path(threads.pale.join(''), { fill: couched('#eec878', '#fff0bd', '#b98a3a') }),
    path(threads.red.join(''), { fill: couched('#b3202f', '#e0564f', '#7a1020') }),
  ];
}

/** The colour orders of a tapis: dark ground, maroon stripes, gold between. */
export const ground = {
  indigo: ink.indigo,
  maroon: ink.maroon,
  wine: ink.wine,
  ochre: '#a86a1c',
  olive: '#4b4a24',
  plum: '#3f1530',
} as const;
