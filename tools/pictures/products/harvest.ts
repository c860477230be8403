import type { Brush, Paint } from '../kit/brush.ts';
import { darker, ink, lighter } from '../kit/colour.ts';
import { heap, strewn } from '../kit/heap.ts';
import { bananaLeaf, leaf } from '../kit/plants.ts';
import { label, pouch } from '../kit/pouch.ts';
import { tabletop } from '../kit/scene.ts';
import { blob, circle, ellipse, group, path, place, range, ring, type Point } from '../kit/shapes.ts';
import { bowl } from '../kit/vessels.ts';

/** A cacao pod about 420 long; `open` shows the beans in their white pulp. */
export function cacao(b: Brush, colour: string, open = false): string {
  const shell = 'M-210 0C-190 -90 -60 -120 70 -96C150 -80 200 -40 222 0C200 40 150 80 70 96C-60 120 -190 90 -210 0Z';
  const ribs = range(5).map((i) => `M-206 0Q0 ${-150 + i * 75} 218 0`);
  const seeds = [
    ...range(6).map((i): Point => [-118 + i * 48, -24]),
    ...range(6).map((i): Point => [-132 + i * 50, 24]),
  ];
  return group(
    {},
    path(shell, { fill: ink.shadow, opacity: 0.45, filter: b.blur(13), transform: 'translate(10 30)' }),
    path(shell, {
      fill: b.linear(
        [
          [0, lighter(colour, 0.35)],
          [0.5, colour],
          [1, darker(colour, 0.55)],
        ],
        [0, 0, 0.2, 1],
      ),
    }),
    open
      ? ''
      : path(ribs.join(''), { fill: 'none', stroke: darker(colour, 0.5), 'stroke-width': 7, opacity: 0.45 }) +
          path('M-150 -46Q0 -96 130 -62', {
            fill: 'none',
            stroke: '#fff2d0',
            'stroke-width': 12,
            opacity: 0.35,
            'stroke-linecap': 'round',
          }),
    open
      ? path('M-184 0C-160 -66 -50 -88 60 -70C126 -58 170 -30 192 0C170 30 126 58 60 70C-50 88 -160 66 -184 0Z', {
          fill: '#f3e2bd',
        })
      : '',
    open
      ? path('M-160 0C-140 -50 -44 -68 54 -54C110 -44 146 -22 164 0C146 22 110 44 54 54C-44 68 -140 50 -160 0Z', {
          fill: '#b98d56',
        })
      : '',
    ...(open
      ? seeds.map(([x, y]) =>
          ellipse(x, y, 29, 22, {
            fill: b.radial(
              [
                [0, '#fffdf4'],
                [0.7, '#f1e2c4'],
                [1, '#c9a878'],
              ],
              [0.36, 0.3, 0.75],
            ),
          }),
        )
      : []),
  );
}

export const kakao: Paint = (b) => {
  const powder = '#6b3a20';
  const tones = ['#6b3a20', '#7d4728', '#5a2f19'].map((fill) => circle(0, 0, 9, { fill }));
  return tabletop(
    b,
    { wall: '#d8a682', table: '#8a5636', frond: true },
    pouch(b, {
      x: 410,
      foot: 960,
      width: 450,
      height: 690,
      paper: '#7a4a2c',
      print: label(300, 340, '#f4dfba', '#5a2c18', {
        title: 'KAKAO',
        line: 'BUBUK MURNI',
        size: 64,
        art: place(0, 0, cacao(b, '#c0582a'), -10, 0.42),
      }),
    }),
    place(900, 800, cacao(b, '#c98a2a'), -14, 0.95),
    bowl(
      b,
      780,
      960,
      210,
      '#efe0c6',
      heap(b.random, { cx: 780, foot: 1020, rx: 165, height: 190, count: 900, scale: 1 }, (i) => tones[i % 3] ?? '') +
        ellipse(760, 905, 60, 26, { fill: lighter(powder, 0.25), opacity: 0.35, filter: b.blur(10) }),
    ),
    place(1010, 1075, cacao(b, '#a8452a', true), 6, 0.86),
    strewn(b.random, { cx: 480, cy: 1120, rx: 240, ry: 34, count: 12, scale: 1 }, () =>
      ellipse(0, 0, 30, 19, {
        fill: b.radial(
          [
            [0, '#a8693f'],
            [1, '#4a2413'],
          ],
          [0.36, 0.3, 0.75],
        ),
      }),
    ),
  );
};

export const tiwul: Paint = (b) => {
  const crumbs = ['#c9995a', '#b3823f', '#d9b077', '#a47335'].map(
    (fill) => path(blob(ring(6, 15, 11, () => 1)), { fill }) + ellipse(-4, -4, 5, 3, { fill: '#f3d9a8', opacity: 0.6 }),
  );
  const flakes = ['#fffdf5', '#f6ecd6'].map((stroke) =>
    path('M-16 -2Q0 -8 16 3', { stroke, 'stroke-width': 5, fill: 'none', 'stroke-linecap': 'round' }),
  );
  return tabletop(
    b,
    { wall: '#e0bd90', table: '#92603c', planks: true },
    pouch(b, {
      x: 390,
      foot: 940,
      width: 430,
      height: 660,
      paper: '#d9b77e',
      print: label(290, 330, '#5c7a3c', '#fbf3dc', {
        title: 'TIWUL',
        line: 'INSTAN',
        size: 66,
        art: group(
          {},
          place(-50, 10, leaf(b, 100, 46, '#a9c06a'), -34),
          place(0, 10, leaf(b, 100, 46, '#8fae55'), -86),
          place(50, 12, leaf(b, 100, 46, '#a9c06a'), -140),
        ),
      }),
    }),
    bananaLeaf(b, 800, 1050, 440, 130),
    bowl(
      b,
      800,
      890,
      270,
      '#8a5a38',
      heap(b.random, { cx: 800, foot: 960, rx: 215, height: 235, count: 620, scale: 1 }, (i) => crumbs[i % 4] ?? '') +
        heap(b.random, { cx: 800, foot: 815, rx: 105, height: 62, count: 110, scale: 0.9 }, (i) => flakes[i % 2] ?? ''),
    ),
    strewn(b.random, { cx: 560, cy: 1130, rx: 260, ry: 30, count: 40, scale: 0.9 }, (i) => crumbs[i % 4] ?? ''),
  );
};
