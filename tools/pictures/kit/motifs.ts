import { range, type Point } from './shapes.ts';

/** One stitched patch inside a unit cell: x to the right and y down, both 0–1. */
export interface Stitch {
  readonly points: readonly Point[];
  readonly thread: 'gold' | 'pale' | 'red';
}

/** A motif of Lampung's tapis cloth in its unit cell. */
export type Motif = readonly Stitch[];

const gold = (...points: Point[]): Stitch => ({ points, thread: 'gold' });
const pale = (...points: Point[]): Stitch => ({ points, thread: 'pale' });
const red = (...points: Point[]): Stitch => ({ points, thread: 'red' });

const diamond = (cx: number, cy: number, rx: number, ry: number): Point[] => [
  [cx, cy - ry],
  [cx + rx, cy],
  [cx, cy + ry],
  [cx - rx, cy],
];
const box = (x: number, y: number, w: number, h: number): Point[] => [
  [x, y],
  [x + w, y],
  [x + w, y + h],
  [x, y + h],
];
/** An outline with a hole, as one closed run of points. */
const hollow = (outer: Point[], inner: Point[]): Point[] => [
  ...outer,
  ...outer.slice(0, 1),
  ...inner.slice(0, 1),
  ...inner.slice(1).reverse(),
  ...inner.slice(0, 1),
];
const chevron = (half: number, top: number, thick: number, foot = 1): Point[] => [
  [0.5 - half, foot],
  [0.5, top],
  [0.5 + half, foot],
  [0.5 + half - thick, foot],
  [0.5, top + thick * 2.3],
  [0.5 - half + thick, foot],
];

/** A line that hangs between two raised ends. */
const arc = (cx: number, left: number, y: number, half: number, lift: number): Point[] =>
  range(13).map((i): Point => {
    const t = (i - 6) / 6;
    return [cx + t * (half - left), y - t * t * lift];
  });

/** Bamboo shoots: tall nested triangles that rise from the hem. */
export const pucukRebung: Motif = [
  gold(...chevron(0.47, 0.08, 0.07)),
  pale(...chevron(0.345, 0.32, 0.05)),
  gold(...chevron(0.25, 0.5, 0.055)),
  gold(...diamond(0.5, 0.86, 0.075, 0.1)),
  ...range(4).flatMap((i) => {
    const y = 0.3 + i * 0.17;
    const half = 0.47 * ((y - 0.08) / 0.92);
    return [
      gold([0.5 - half, y], [0.5 - half - 0.09, y - 0.03], [0.5 - half - 0.02, y + 0.09]),
      gold([0.5 + half, y], [0.5 + half + 0.09, y - 0.03], [0.5 + half + 0.02, y + 0.09]),
    ];
  }),
  gold(...diamond(0.5, 0.045, 0.03, 0.045)),
  pale(...diamond(0, 0.2, 0.07, 0.075)),
  pale(...diamond(1, 0.2, 0.07, 0.075)),
];

/** A chain of eyes: diamond in diamond. */
export const mataKibau: Motif = [
  gold(...hollow(diamond(0.5, 0.5, 0.5, 0.5), diamond(0.5, 0.5, 0.31, 0.31))),
  pale(...diamond(0.5, 0.5, 0.17, 0.17)),
  gold([0, 0.06], [0.28, 0], [0, 0.26]),
  gold([1, 0.06], [0.72, 0], [1, 0.26]),
  gold([0, 0.94], [0.28, 1], [0, 0.74]),
  gold([1, 0.94], [0.72, 1], [1, 0.74]),
];

/** Close upright bars between two lines. */
export const bars: Motif = [gold(...box(0.12, 0.1, 0.5, 0.8))];

/** One unbroken line of couched thread. */
export const line: Motif = [gold(...box(0, 0.15, 1, 0.7))];

export const zigzag: Motif = [
  gold([0, 0.75], [0.5, 0.05], [1, 0.75], [1, 1], [0.5, 0.36], [0, 1]),
  pale(...diamond(0, 0.22, 0.13, 0.2)),
  pale(...diamond(1, 0.22, 0.13, 0.2)),
];

/** An eight-pointed star. */
export const star: Motif = [
  gold(
    ...range(16).map((i): Point => {
      const r = i % 2 ? 0.22 : 0.47;
      const a = (i / 16) * Math.PI * 2 - Math.PI / 2;
      return [0.5 + Math.cos(a) * r, 0.5 + Math.sin(a) * r];
    }),
  ),
  red(...diamond(0.5, 0.5, 0.12, 0.12)),
  pale(...diamond(0, 0.5, 0.06, 0.09)),
  pale(...diamond(1, 0.5, 0.06, 0.09)),
];

/** The ship of the dead and of the wedding, for which the jung sarat is named: "the laden ship". */
export const ship: Motif = [
  gold([0.02, 0.5], [0.14, 0.66], [0.86, 0.66], [0.98, 0.5], [0.94, 0.78], [0.8, 0.95], [0.2, 0.95], [0.06, 0.78]),
  red(...box(0.22, 0.75, 0.56, 0.06)),
  gold(...box(0.48, 0.06, 0.04, 0.6)),
  gold([0.5, 0.08], [0.78, 0.3], [0.52, 0.34]),
  pale([0.48, 0.12], [0.26, 0.34], [0.48, 0.36]),
  ...[0.22, 0.34, 0.66, 0.78].flatMap((x) => [
    gold(...diamond(x, 0.46, 0.035, 0.05)),
    gold([x - 0.05, 0.66], [x, 0.5], [x + 0.05, 0.66]),
  ]),
  pale(...diamond(0.02, 0.2, 0.05, 0.07)),
  pale(...diamond(0.98, 0.2, 0.05, 0.07)),
];

/** One leaf of the crown: it stands on (x, foot), leans outwards and ends in a point. */
const crownLeaf = (x: number, foot: number, half: number, tall: number, lean: number): Point[] => [
  [x - half * 0.7, foot],
  [x - half + lean * 0.35, foot - tall * 0.4],
  [x - half * 0.62 + lean * 0.7, foot - tall * 0.72],
  [x + lean, foot - tall],
  [x + half * 0.62 + lean * 0.7, foot - tall * 0.72],
  [x + half + lean * 0.35, foot - tall * 0.4],
  [x + half * 0.7, foot],
];

/** The siger, the crown of a Lampung bride: nine leaves over a curved band. */
export const siger: Motif = [
  ...range(9).flatMap((i) => {
    const t = (i - 4) / 4;
    const x = 0.5 + t * 0.4;
    const foot = 0.7 - t * t * 0.12;
    const tall = 0.62 - Math.abs(t) * 0.2;
    const lean = t * 0.09;
    return [
      gold(...hollow(crownLeaf(x, foot, 0.052, tall, lean), crownLeaf(x, foot - 0.04, 0.033, tall * 0.78, lean * 0.8))),
      pale(...crownLeaf(x, foot - 0.06, 0.018, tall * 0.52, lean * 0.55)),
      red(...diamond(x + lean * 0.12, foot - 0.045, 0.014, 0.035)),
    ];
  }),
  gold(...arc(0.5, 0.06, 0.72, 0.5, 0.15), ...arc(0.5, 0.06, 0.84, 0.5, 0.15).reverse()),
  pale(...arc(0.5, 0.08, 0.87, 0.46, 0.15), ...arc(0.5, 0.08, 0.9, 0.46, 0.15).reverse()),
  ...range(7).map((i) => red(...diamond(0.5 + ((i - 3) / 3) * 0.34, 0.78 - ((i - 3) / 3) ** 2 * 0.075, 0.018, 0.032))),
  ...range(11).map((i) => gold(...diamond(0.5 + ((i - 5) / 5) * 0.38, 0.955 - ((i - 5) / 5) ** 2 * 0.1, 0.012, 0.03))),
];
