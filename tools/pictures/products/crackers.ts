import type { Paint } from '../kit/brush.ts';
import { darker, ink, lighter } from '../kit/colour.ts';
import { heap, strewn } from '../kit/heap.ts';
import { standing } from '../kit/light.ts';
import { bananaLeaf } from '../kit/plants.ts';
import { tabletop } from '../kit/scene.ts';
import { blob, circle, ellipse, group, path, place, range, ring, type Point } from '../kit/shapes.ts';
import { bowl, plate } from '../kit/vessels.ts';
import { variants } from './chip.ts';

export const kemplang: Paint = (b) => {
  const disc = () => {
    const edge = blob(ring(15, 118, 104, () => b.random.between(0.95, 1.06)));
    const blisters = range(8).map(() =>
      ellipse(b.random.between(-70, 70), b.random.between(-60, 60), b.random.between(12, 26), b.random.between(9, 19), {
        fill: b.random.pick(['#fffaf0', '#e9cf9f', '#f8ead0']),
        opacity: 0.8,
      }),
    );
    const burns = range(5).map(() =>
      ellipse(b.random.between(-80, 80), b.random.between(-66, 66), b.random.between(7, 20), b.random.between(4, 9), {
        fill: '#7a4a20',
        opacity: 0.55,
        filter: b.blur(3),
      }),
    );
    return group(
      {},
      path(edge, { fill: ink.shadow, opacity: 0.36, transform: 'translate(6 12)', filter: b.blur(4) }),
      path(edge, {
        fill: b.linear(
          [
            [0, '#fff6e2'],
            [0.6, '#f0d9ae'],
            [1, '#c99f63'],
          ],
          [0, 0, 1, 1],
        ),
      }),
      ...blisters,
      ...burns,
      path(edge, { fill: 'none', stroke: '#a9793c', 'stroke-width': 4, opacity: 0.65 }),
    );
  };
  const kinds = variants(7, disc);
  const sambal = bowl(
    b,
    960,
    1000,
    150,
    '#5f3a26',
    heap(
      b.random,
      { cx: 960, foot: 1030, rx: 112, height: 40, count: 40, scale: 0.8 },
      (i) =>
        ellipse(0, 0, 26, 15, { fill: ['#b3201b', '#d2462a', '#8f1512'][i % 3] }) +
        (i % 4 ? '' : circle(4, -2, 5, { fill: '#f2c65a' })),
    ),
  );
  const stack = range(15).map((i) =>
    place(b.random.between(465, 495), 985 - i * 27, kinds(i), b.random.between(-14, 14), [1.75, 0.55]),
  );
  return tabletop(
    b,
    { wall: '#dca97e', table: '#9a6039', frond: true, planks: true, zoom: 1.22 },
    standing(b, 480, 1030, 240, 60),
    place(800, 800, kinds(2), 14, [1.5, 1.7]),
    ...stack,
    sambal,
    place(560, 1150, kinds(4), 0, [1.25, 0.62]),
    place(300, 1160, kinds(1), 0, [1.1, 0.5]),
  );
};

export const kelanting: Paint = (b) => {
  const knot = (colour: string) => {
    const strand: Point[] = range(33).map((i) => {
      const a = (i / 33) * Math.PI * 2;
      return [Math.cos(a) * 72, Math.sin(a * 2) * 34 + Math.sin(a) * 10];
    });
    const line = (w: number, stroke: string, more = {}) =>
      path(blob(strand), { fill: 'none', stroke, 'stroke-width': w, ...more });
    return group(
      {},
      line(22, ink.shadow, { opacity: 0.35, transform: 'translate(4 9)' }),
      line(22, darker(colour, 0.42)),
      line(17, colour),
      line(6, lighter(colour, 0.6), { opacity: 0.75, transform: 'translate(-2 -3)' }),
    );
  };
  const kinds = variants(4, () => knot(b.random.pick(['#eccd86', '#e6bf70', '#f2dca2'])));
  const tray = (cy: number, ry: number, fill: string) => ellipse(650, cy, 480, ry, { fill });
  const reed = b.pattern(
    26,
    26,
    '<path d="M0 0H13V13H0ZM13 13H26V26H13Z" fill="#5f3d1a" opacity=".26"/>',
    'skewX(-20)',
  );
  return tabletop(
    b,
    { wall: '#e9c79a', table: '#8f5c38', horizon: 0.56, frond: true, zoom: 1.2 },
    standing(b, 650, 1010, 470, 130),
    tray(965, 190, '#8a5c2e'),
    tray(940, 186, '#d3a765'),
    tray(940, 186, reed),
    tray(952, 158, '#b88746'),
    tray(952, 158, reed),
    heap(b.random, { cx: 650, foot: 1050, rx: 350, height: 370, count: 82, scale: 0.98, turn: 180 }, kinds),
    strewn(b.random, { cx: 960, cy: 1165, rx: 160, ry: 24, count: 3, scale: 0.95 }, kinds),
  );
};

export const emping: Paint = (b) => {
  const flake = (colour: string) => {
    const edge = blob(ring(13, 70, 52, () => b.random.between(0.9, 1.09)));
    const veins = range(5).map(
      () => `M0 0L${b.random.between(-58, 58).toFixed(0)} ${b.random.between(-42, 42).toFixed(0)}`,
    );
    return group(
      {},
      path(edge, { fill: ink.shadow, opacity: 0.28, transform: 'translate(4 9)' }),
      path(edge, {
        fill: b.linear(
          [
            [0, '#fff8e2'],
            [0.5, colour],
            [1, darker(colour, 0.28)],
          ],
          [0, 0, 1, 1],
        ),
        opacity: 0.93,
      }),
      path(veins.join(''), { stroke: '#fffdf2', 'stroke-width': 3, opacity: 0.5 }),
      ellipse(0, 0, 16, 12, { fill: darker(colour, 0.16), opacity: 0.6 }),
      path(edge, { fill: 'none', stroke: '#b48d48', 'stroke-width': 3, opacity: 0.5 }),
    );
  };
  const kinds = variants(8, () => flake(b.random.pick(['#f2dca4', '#ecd08c', '#f6e6bd'])));
  const seeds = [
    circle(0, 0, 1, {}),
    ellipse(0, 0, 20, 30, {
      fill: b.radial(
        [
          [0, '#e8804a'],
          [0.6, '#b3381f'],
          [1, '#6b1a10'],
        ],
        [0.36, 0.3, 0.75],
      ),
    }),
    ellipse(0, 0, 18, 28, {
      fill: b.radial(
        [
          [0, '#9fb85a'],
          [0.6, '#5f7f34'],
          [1, '#2f4a1c'],
        ],
        [0.36, 0.3, 0.75],
      ),
    }),
  ];
  return tabletop(
    b,
    { wall: '#d9bd8f', table: '#9c6b42', planks: true, horizon: 0.58, frond: true, zoom: 1.15 },
    bananaLeaf(b, 640, 1010, 570, 165),
    plate(
      b,
      630,
      970,
      410,
      '#7d4a34',
      heap(b.random, { cx: 630, foot: 1010, rx: 290, height: 330, count: 92, scale: 0.98, turn: 60 }, kinds),
      0.34,
    ),
    strewn(b.random, { cx: 1040, cy: 1120, rx: 120, ry: 44, count: 11, scale: 1.15 }, (i) => seeds[1 + (i % 2)] ?? ''),
    strewn(b.random, { cx: 330, cy: 1160, rx: 150, ry: 26, count: 4, scale: 0.95, turn: 20 }, kinds),
  );
};
