import type { Brush, Paint } from '../kit/brush.ts';
import { darker, ink, lighter } from '../kit/colour.ts';
import { heap, strewn } from '../kit/heap.ts';
import { bananaLeaf, berry, chilli, leaf, lime } from '../kit/plants.ts';
import { label } from '../kit/pouch.ts';
import { tabletop } from '../kit/scene.ts';
import { circle, ellipse, group, path, place, range } from '../kit/shapes.ts';
import { bowl, jar } from '../kit/vessels.ts';
import { durian } from './durian.ts';

/** A peppercorn: black and wrinkled. */
const corn = (b: Brush, colour: string) =>
  group(
    {},
    circle(2, 5, 17, { fill: ink.shadow, opacity: 0.4 }),
    circle(0, 0, 17, {
      fill: b.radial(
        [
          [0, lighter(colour, 0.4)],
          [0.5, colour],
          [1, '#0c0806'],
        ],
        [0.34, 0.28, 0.8],
      ),
    }),
    path('M-10 -3Q-2 -9 4 -2T12 4M-6 8Q2 2 8 10', { fill: 'none', stroke: '#0c0806', 'stroke-width': 3, opacity: 0.6 }),
  );

/** A hanging spike of green pepper with its leaves. */
const vine = (b: Brush) =>
  group(
    {},
    path('M-20 -130C-10 -40 10 60 30 190', { fill: 'none', stroke: '#5f7f34', 'stroke-width': 8 }),
    place(-18, -120, leaf(b, 210, 120, '#3f6b35'), 200),
    place(-18, -110, leaf(b, 190, 110, '#4d7a3a'), -30),
    ...range(34).map((i) => {
      const t = i / 33;
      return place(
        -14 + t * 44 + ((i % 3) - 1) * 22,
        -70 + t * 260,
        berry(b, 17, ['#7d9a3e', '#98b04c', '#b3452a'][i % 7 === 0 ? 2 : i % 2] ?? '#7d9a3e'),
      );
    }),
  );

export const lada: Paint = (b) => {
  const corns = ['#2e2018', '#3d2b1e', '#241812'].map((colour) => corn(b, colour));
  const pick = (i: number) => corns[i % 3] ?? '';
  return tabletop(
    b,
    { wall: '#d19a72', table: '#7d4a2e', planks: true, frond: true },
    place(1000, 640, vine(b), 14, 1.25),
    jar(b, {
      x: 390,
      foot: 1000,
      width: 370,
      height: 520,
      filling: '#33241b',
      level: 0.95,
      lid: '#b98a3a',
      texture: strewn(b.random, { cx: 390, cy: 760, rx: 240, ry: 260, count: 240, scale: 1 }, pick),
      label: place(
        390,
        800,
        label(230, 240, '#f6e6c6', '#3a2015', {
          title: 'LADA',
          line: 'HITAM',
          size: 60,
          art: group({}, place(-22, 0, corns[0] ?? ''), place(20, 6, corns[1] ?? ''), place(0, -24, corns[2] ?? '')),
        }),
      ),
    }),
    bowl(
      b,
      800,
      930,
      230,
      '#b5673f',
      heap(b.random, { cx: 800, foot: 985, rx: 180, height: 160, count: 250, scale: 1 }, pick),
    ),
    strewn(b.random, { cx: 700, cy: 1135, rx: 380, ry: 44, count: 30, scale: 1 }, pick),
  );
};

export const tempoyak: Paint = (b) => {
  const curds = range(46).map(() =>
    ellipse(
      b.random.between(250, 590),
      b.random.between(520, 980),
      b.random.between(24, 58),
      b.random.between(16, 36),
      { fill: b.random.pick(['#f6dd8f', '#e9c766', '#fbeab2']), opacity: 0.6 },
    ),
  );
  return tabletop(
    b,
    { wall: '#e6c288', table: '#9a6a3e', frond: true, horizon: 0.58 },
    place(900, 800, durian(b), 8, 1.16),
    jar(b, {
      x: 410,
      foot: 1010,
      width: 420,
      height: 560,
      filling: '#eccb6c',
      level: 0.95,
      lid: '#4a6b3a',
      texture: curds.join(''),
      label: place(
        410,
        800,
        label(270, 250, '#fbf4dc', '#55702f', {
          title: 'TEMPOYAK',
          line: 'DURIAN',
          size: 38,
          art: place(0, 2, durian(b), 0, 0.2),
        }),
      ),
    }),
    bowl(
      b,
      760,
      1060,
      150,
      '#7d4a34',
      heap(b.random, { cx: 760, foot: 1090, rx: 110, height: 74, count: 40, scale: 1 }, () =>
        ellipse(0, 0, 34, 20, { fill: b.random.pick(['#f6dd8f', '#efd07a', '#fbeab2']) }),
      ) + place(735, 1030, chilli(b), 12, 0.4),
    ),
    place(1010, 1120, chilli(b), -10, 0.8),
    place(1040, 1170, chilli(b, '#5f8a34'), 8, 0.7),
  );
};

/** The stone mortar of a Lampung kitchen with its pestle. */
function mortar(b: Brush, x: number, y: number, food: string): string {
  const stone = '#6b645e';
  return group(
    {},
    bowl(b, x, y, 280, stone, food, 0.42),
    ...range(60).map(() =>
      circle(x + b.random.between(-230, 230), y + b.random.between(60, 110), b.random.between(1.5, 3.5), {
        fill: b.random.pick(['#9a928a', '#3f3a36']),
        opacity: 0.5,
      }),
    ),
    place(
      x + 120,
      y - 50,
      path('M-44 30C-60 0 -40 -40 -10 -46L190 -150C224 -166 248 -120 214 -100L30 30C10 50 -30 56 -44 30Z', {
        fill: b.linear(
          [
            [0, lighter(stone, 0.35)],
            [0.5, stone],
            [1, darker(stone, 0.5)],
          ],
          [0, 0, 0.4, 1],
        ),
      }),
    ),
  );
}

export const seruit: Paint = (b) => {
  const bits = ['#c22a1c', '#d94a2a', '#a51d16', '#e2703a', '#8f1512'].map(
    (fill) => ellipse(0, 0, 22, 13, { fill }) + ellipse(-6, -4, 7, 3, { fill: '#ffd9b0', opacity: 0.5 }),
  );
  const seed = circle(0, 0, 6, { fill: '#f6d98a' });
  const paste = (i: number) => (i % 5 ? (bits[i % 5] ?? '') : seed);
  const texture = range(120).map((i) =>
    place(b.random.between(180, 560), b.random.between(640, 990), paste(i), b.random.between(0, 180), 1),
  );
  const shallot = (x: number, y: number, turn: number) =>
    place(
      x,
      y,
      group(
        {},
        path('M0 -56C50 -40 60 40 0 50C-60 40 -50 -40 0 -56Z', {
          fill: b.radial(
            [
              [0, '#e2a0b0'],
              [0.55, '#a9425f'],
              [1, '#5f1a33'],
            ],
            [0.36, 0.32, 0.8],
          ),
        }),
        path('M0 -56C4 -74 -4 -84 8 -100', { fill: 'none', stroke: '#a9824a', 'stroke-width': 8 }),
        path('M-20 -40Q-40 0 -16 44M20 -40Q38 0 16 44', {
          fill: 'none',
          stroke: '#6b1f3a',
          'stroke-width': 3,
          opacity: 0.5,
        }),
      ),
      turn,
    );
  return tabletop(
    b,
    { wall: '#e0a988', table: '#87502f', planks: true, frond: true },
    bananaLeaf(b, 820, 1060, 450, 130),
    jar(b, {
      x: 370,
      foot: 1010,
      width: 370,
      height: 470,
      filling: '#b3271b',
      level: 0.93,
      lid: '#1f1d36',
      texture: texture.join(''),
      label: place(
        370,
        830,
        label(240, 230, '#fbf0da', '#8c1c1c', {
          title: 'SERUIT',
          line: 'SAMBAL',
          size: 48,
          art: place(-36, 4, chilli(b), -14, 0.44),
        }),
      ),
    }),
    mortar(b, 850, 920, heap(b.random, { cx: 830, foot: 975, rx: 210, height: 76, count: 190, scale: 1 }, paste)),
    place(620, 1120, lime(b, 56)),
    place(720, 1150, lime(b, 50)),
    place(930, 1150, chilli(b), -8, 1),
    place(960, 1195, chilli(b, '#b3201b'), 8, 0.9),
    shallot(200, 1110, -24),
    shallot(280, 1140, 30),
  );
};
