import type { Brush, Paint } from '../kit/brush.ts';
import { darker, ink, lighter } from '../kit/colour.ts';
import { heap, strewn } from '../kit/heap.ts';
import { bananaLeaf, chilli } from '../kit/plants.ts';
import { label, pouch } from '../kit/pouch.ts';
import { tabletop } from '../kit/scene.ts';
import { blob, circle, ellipse, group, path, place, range, ring, type Point } from '../kit/shapes.ts';
import { bowl, plate } from '../kit/vessels.ts';
import { banana, chip, variants } from './chip.ts';

const dipped = (b: Brush) => {
  const choc = '#5a2f1b';
  const cover = blob(
    ring(10, 62, 44, () => b.random.between(0.94, 1.05)).map(([x, y]): Point => [
      x < -12 ? -14 + b.random.between(-8, 8) : x * 1.03,
      y * 1.03,
    ]),
  );
  return chip(
    b,
    '#e0b050',
    1,
    path(cover, {
      fill: b.linear(
        [
          [0, lighter(choc, 0.28)],
          [0.4, choc],
          [1, darker(choc, 0.5)],
        ],
        [0, 0, 1, 1],
      ),
    }) +
      path('M8 -24Q30 -26 42 -8', {
        fill: 'none',
        stroke: '#fff',
        'stroke-width': 5,
        opacity: 0.4,
        'stroke-linecap': 'round',
      }),
  );
};

export const pisangCokelat: Paint = (b) => {
  const chips = variants(9, () => dipped(b));
  const bar =
    path('M-120 -40L100 -70L130 0L-90 34Z', { fill: '#4a2717' }) +
    path('M-120 -40L100 -70L106 -56L-114 -26ZM-46 -50L-20 20M28 -60L56 12M-104 -2L116 -34', {
      fill: 'none',
      stroke: '#7a482d',
      'stroke-width': 5,
    });
  return tabletop(
    b,
    { wall: '#e3b98a', table: '#a06a42', frond: true, planks: true },
    pouch(b, {
      x: 400,
      foot: 930,
      width: 440,
      height: 690,
      paper: '#5a2f1b',
      print: label(300, 340, '#f6dfae', '#5a2f1b', {
        title: 'PISANG',
        line: 'COKELAT',
        size: 60,
        art: place(0, -4, banana(b), -8, 0.62),
      }),
    }),
    place(1010, 760, banana(b), -24, 1.1),
    bowl(
      b,
      780,
      890,
      300,
      '#c96f4a',
      heap(b.random, { cx: 780, foot: 960, rx: 235, height: 235, count: 64, scale: 0.86, turn: 50 }, chips),
    ),
    place(300, 1120, bar, -6, 1),
    strewn(b.random, { cx: 800, cy: 1165, rx: 350, ry: 36, count: 6, scale: 0.85, turn: 30 }, chips),
  );
};

export const pisangAsin: Paint = (b) => {
  const chips = variants(9, () =>
    chip(
      b,
      b.random.pick(['#efc35a', '#e8b548', '#f4d27a']),
      b.random.between(1.25, 1.6),
      ellipse(0, 0, 52, 3, { fill: '#c58f35', opacity: 0.6 }),
    ),
  );
  return tabletop(
    b,
    { wall: '#eccb96', table: '#b67c4a', frond: true, horizon: 0.58, zoom: 1.12 },
    place(330, 770, banana(b, '#b9c04a'), -14, 1.25),
    place(300, 850, banana(b, '#d9b53c'), -4, 1.25),
    bananaLeaf(b, 690, 1010, 540, 150),
    bowl(
      b,
      700,
      800,
      350,
      '#f2e3c6',
      heap(b.random, { cx: 700, foot: 880, rx: 270, height: 265, count: 70, scale: 0.9, turn: 70 }, chips),
      0.56,
    ),
    strewn(b.random, { cx: 560, cy: 1140, rx: 400, ry: 40, count: 7, scale: 0.9, turn: 20 }, chips),
    strewn(
      b.random,
      { cx: 1000, cy: 1090, rx: 120, ry: 30, count: 46, scale: 1 },
      () => '<rect x="-4" y="-4" width="8" height="8" fill="#fffaf0"/>',
    ),
  );
};

export const balado: Paint = (b) => {
  const speck = () =>
    range(9)
      .map(() =>
        circle(b.random.between(-46, 46), b.random.between(-30, 30), b.random.between(2, 5), {
          fill: b.random.pick(['#8f120f', '#e8502a', '#f6c24a']),
        }),
      )
      .join('');
  const chips = variants(10, () =>
    chip(b, b.random.pick(['#d8532b', '#cf4424', '#e06a35']), b.random.between(1, 1.3), speck()),
  );
  const cassava = group(
    {},
    path('M-230 -20C-160 -70 120 -74 220 -20C240 0 226 30 200 34C90 66 -140 60 -220 30C-246 16 -246 -6 -230 -20Z', {
      fill: ink.shadow,
      opacity: 0.45,
      filter: b.blur(12),
      transform: 'translate(10 22)',
    }),
    path('M-230 -20C-160 -70 120 -74 220 -20C240 0 226 30 200 34C90 66 -140 60 -220 30C-246 16 -246 -6 -230 -20Z', {
      fill: b.linear(
        [
          [0, '#a67c54'],
          [0.5, '#7d5535'],
          [1, '#452b1a'],
        ],
        [0, 0, 0, 1],
      ),
    }),
    path('M-150 -44q30 40 10 84M-20 -56q24 50 6 104M110 -50q24 46 4 92', {
      fill: 'none',
      stroke: '#4a2e1b',
      'stroke-width': 5,
      opacity: 0.5,
    }),
    ellipse(214, 6, 22, 36, { fill: '#fdf3df', stroke: '#c58aa0', 'stroke-width': 5 }),
  );
  return tabletop(
    b,
    { wall: '#e6b58c', table: '#8f5433', planks: true, zoom: 1.15 },
    place(480, 770, cassava, -8, 1.2),
    plate(
      b,
      660,
      960,
      440,
      '#efe0c4',
      heap(b.random, { cx: 660, foot: 1000, rx: 300, height: 300, count: 88, scale: 0.9, turn: 60 }, chips),
    ),
    place(1000, 860, chilli(b), 22, 1.15),
    place(1030, 930, chilli(b, '#b3201b'), -8, 1.05),
    place(220, 1140, chilli(b), -14, 1.15),
    strewn(b.random, { cx: 860, cy: 1160, rx: 230, ry: 22, count: 4, scale: 0.85, turn: 20 }, chips),
  );
};
