import type { Brush, Paint } from '../kit/brush.ts';
import { darker, ink, lighter, mix } from '../kit/colour.ts';
import { strewn } from '../kit/heap.ts';
import { bananaLeaf } from '../kit/plants.ts';
import { tabletop } from '../kit/scene.ts';
import { ellipse, group, n, path, place, polygon, range, type Point } from '../kit/shapes.ts';
import { plate } from '../kit/vessels.ts';
import { durian } from './durian.ts';

/** A slab of layer cake: its front face at (x, y) … with the layers showing, its top going back. */
function slab(b: Brush, x: number, y: number, w: number, h: number, back: number, layers = 18): string {
  const lean = back * 0.55;
  const stripes = range(layers).map((i) => {
    const top = y + (i * h) / layers;
    const wave = () => b.random.between(-2, 2);
    const d = `M${n(x)} ${n(top)}Q${n(x + w / 2)} ${n(top + wave())} ${n(x + w)} ${n(top)}V${n(top + h / layers + 1)}Q${n(x + w / 2)} ${n(top + h / layers + wave())} ${n(x)} ${n(top + h / layers + 1)}Z`;
    return path(d, { fill: i % 2 ? '#8f4f22' : '#f0c96c' });
  });
  const side = range(layers).map((i) => {
    const top = y + (i * h) / layers;
    const bottom = top + h / layers + 1;
    const points: Point[] = [
      [x + w, top],
      [x + w + lean, top - back],
      [x + w + lean, bottom - back],
      [x + w, bottom],
    ];
    return path(polygon(points), { fill: i % 2 ? '#5f3014' : '#b98a3f' });
  });
  const crust: Point[] = [
    [x, y],
    [x + lean, y - back],
    [x + w + lean, y - back],
    [x + w, y],
  ];
  return group(
    {},
    path(
      polygon([
        [x, y + h],
        [x + w, y + h],
        [x + w + lean, y + h - back],
        [x + lean, y + h - back],
      ]),
      { fill: ink.shadow, opacity: 0.5, filter: b.blur(14), transform: 'translate(26 12)' },
    ),
    ...stripes,
    path(`M${n(x)} ${n(y)}h${n(w)}v${n(h)}h${n(-w)}Z`, {
      fill: b.linear([
        [0, '#fff4d0', 0.25],
        [0.5, '#fff', 0],
        [1, '#3a1a08', 0.25],
      ]),
    }),
    ...side,
    path(polygon(crust), {
      fill: b.linear(
        [
          [0, '#c98545'],
          [0.5, '#a05a28'],
          [1, '#6b3717'],
        ],
        [0, 0, 1, 0.4],
      ),
    }),
    path(polygon(crust), {
      fill: b.radial(
        [
          [0, '#ffe0a0', 0.55],
          [1, '#ffe0a0', 0],
        ],
        [0.35, 0.35, 0.5],
      ),
    }),
  );
}

export const lapisLegit: Paint = (b) =>
  tabletop(
    b,
    { wall: '#dfb08f', table: '#8d5637', frond: true, zoom: 1.12, horizon: 0.56 },
    plate(b, 620, 1000, 500, '#f3e6d0', '', 0.34),
    slab(b, 250, 700, 430, 250, 150, 20),
    slab(b, 560, 830, 190, 225, 92, 20),
    slab(b, 800, 850, 140, 215, 92, 20),
    strewn(b.random, { cx: 320, cy: 1075, rx: 130, ry: 20, count: 5, scale: 1 }, () =>
      group(
        {},
        path('M-40 0Q0 -16 40 0Q0 14 -40 0Z', { fill: '#7a4522' }),
        path('M-30 -2Q0 -8 30 -2', { stroke: '#c98f5a', 'stroke-width': 3, fill: 'none' }),
      ),
    ),
    place(1050, 1115, starAnise(b), 20, [1, 0.6]),
    place(190, 1140, starAnise(b), -10, [1.1, 0.62]),
  );

/** A star anise pod with its seeds. */
export function starAnise(b: Brush): string {
  const arm =
    path('M0 0C-16 -18 -13 -46 0 -62C13 -46 16 -18 0 0Z', {
      fill: b.linear([
        [0, '#9a5f33'],
        [1, '#532b14'],
      ]),
    }) + ellipse(0, -34, 6, 12, { fill: '#e0a868' });
  return group(
    {},
    ellipse(8, 12, 56, 56, { fill: ink.shadow, opacity: 0.35, filter: b.blur(8) }),
    ...range(8).map((i) => place(0, 0, arm, i * 45)),
  );
}

export const dodol: Paint = (b) => {
  const paper = (colour: string) =>
    group(
      {},
      path('M-150 -44H150V44H-150Z', {
        fill: ink.shadow,
        opacity: 0.4,
        filter: b.blur(10),
        transform: 'translate(8 22)',
      }),
      path('M-150 -30L-206 -52Q-220 0 -206 52L-150 30ZM150 -30L206 -52Q220 0 206 52L150 30Z', {
        fill: darker(colour, 0.18),
      }),
      path('M-150 -30L-204 -34M-150 0L-210 0M-150 30L-204 34M150 -30L204 -34M150 0L210 0M150 30L204 34', {
        stroke: lighter(colour, 0.5),
        'stroke-width': 4,
        opacity: 0.6,
      }),
      path('M-150 -42Q0 -50 150 -42Q162 0 150 42Q0 50 -150 42Q-162 0 -150 -42Z', {
        fill: b.linear(
          [
            [0, lighter(colour, 0.5)],
            [0.4, colour],
            [1, darker(colour, 0.45)],
          ],
          [0, 0, 0, 1],
        ),
      }),
      path('M-70 -46Q-62 0 -70 46M70 -46Q78 0 70 46', {
        stroke: ink.goldLight,
        'stroke-width': 5,
        fill: 'none',
        opacity: 0.8,
      }),
      path('M-40 0L0 -22L40 0L0 22Z', { fill: ink.goldLight, opacity: 0.9 }),
    );
  const round = (colour: string) =>
    group(
      {},
      ellipse(6, 22, 62, 24, { fill: ink.shadow, opacity: 0.4, filter: b.blur(7) }),
      path('M-60 0V22A60 30 0 0 0 60 22V0Z', {
        fill: b.linear([
          [0, darker(colour, 0.2)],
          [0.3, lighter(colour, 0.3)],
          [1, darker(colour, 0.55)],
        ]),
      }),
      ellipse(0, 0, 60, 30, {
        fill: b.linear(
          [
            [0, lighter(colour, 0.35)],
            [1, mix(colour, darker(colour), 0.5)],
          ],
          [0, 0, 1, 1],
        ),
      }),
      ellipse(-16, -8, 26, 9, { fill: '#ffe6bd', opacity: 0.45 }),
    );
  const brown = '#7d4420';
  return tabletop(
    b,
    { wall: '#e2b98b', table: '#96603a', planks: true, frond: true, horizon: 0.56, zoom: 1.1 },
    place(370, 810, durian(b), -6, 1.12),
    bananaLeaf(b, 720, 1030, 500, 130),
    place(780, 880, paper('#a31f34'), -8, 1.05),
    place(900, 960, paper('#c9922e'), 6, 1.05),
    place(640, 985, paper('#2f5a3a'), 14, 1.05),
    ...(
      [
        [620, 1090],
        [730, 1110],
        [840, 1092],
        [790, 1050],
        [690, 1056],
      ] as Point[]
    )
      .sort((a, c) => a[1] - c[1])
      .map(([x, y]) => place(x, y, round(brown), 0, 1)),
    place(345, 1110, round(brown), 0, 1.05),
  );
};
