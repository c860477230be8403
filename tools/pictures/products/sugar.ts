import type { Brush, Paint } from '../kit/brush.ts';
import { darker, ink, lighter } from '../kit/colour.ts';
import { heap, strewn } from '../kit/heap.ts';
import { standing } from '../kit/light.ts';
import { bananaLeaf, leaf } from '../kit/plants.ts';
import { label } from '../kit/pouch.ts';
import { tabletop } from '../kit/scene.ts';
import { circle, ellipse, group, n, path, place, polygon, range, rect, ring } from '../kit/shapes.ts';
import { jar } from '../kit/vessels.ts';

/** A cake of palm sugar as it comes out of a bamboo ring. */
export function sugarCake(b: Brush, r = 120, tall = 86, colour = '#8a4f22'): string {
  const ry = r * 0.34;
  const specks = range(26).map(() =>
    circle(b.random.between(-r * 0.85, r * 0.85), b.random.between(8, tall), b.random.between(1.5, 4), {
      fill: b.random.pick(['#c98a4a', '#5a2f12']),
      opacity: 0.6,
    }),
  );
  const cracks = `M${n(-r * 0.5)} ${n(-ry * 0.2)}q${n(r * 0.3)} ${n(ry * 0.4)} ${n(r * 0.5)} 0t${n(r * 0.45)} ${n(ry * 0.1)}`;
  return group(
    {},
    path(`M${-r} 0V${tall}A${r} ${n(ry)} 0 0 0 ${r} ${tall}V0Z`, {
      fill: b.linear([
        [0, darker(colour, 0.3)],
        [0.26, lighter(colour, 0.32)],
        [0.55, colour],
        [1, darker(colour, 0.6)],
      ]),
    }),
    ...specks,
    ellipse(0, 0, r, ry, {
      fill: b.linear(
        [
          [0, lighter(colour, 0.45)],
          [0.6, colour],
          [1, darker(colour, 0.25)],
        ],
        [0, 0, 1, 1],
      ),
    }),
    ellipse(0, 2, r * 0.84, ry * 0.8, { fill: 'none', stroke: darker(colour, 0.35), 'stroke-width': 4, opacity: 0.5 }),
    path(cracks, { fill: 'none', stroke: darker(colour, 0.5), 'stroke-width': 4, opacity: 0.5 }),
  );
}

export const gulaAren: Paint = (b) => {
  const band = (y: number, r: number) =>
    path(`M${-r} ${y}A${r} ${n(r * 0.34)} 0 0 0 ${r} ${y}`, { fill: 'none', stroke: '#b9b060', 'stroke-width': 20 }) +
    path(`M${-r} ${y - 4}A${r} ${n(r * 0.34)} 0 0 0 ${r} ${y - 4}`, {
      fill: 'none',
      stroke: '#e3dc98',
      'stroke-width': 4,
    });
  const tower = (count: number, r: number) =>
    group(
      {},
      ...range(count).map((i) => place(0, -i * 84, sugarCake(b, r, 84, i % 2 ? '#94561f' : '#834820'))),
      band(-84 * (count - 2) + 40, r),
    );
  const chunk = () =>
    path(polygon(ring(7, 58, 42, () => b.random.between(0.75, 1.15))), {
      fill: b.linear(
        [
          [0, '#c98a4a'],
          [0.5, '#8a4f22'],
          [1, '#4a2610'],
        ],
        [0, 0, 1, 1],
      ),
    });
  return tabletop(
    b,
    { wall: '#dcb58a', table: '#8c5a36', frond: true, planks: true, zoom: 1.1 },
    bananaLeaf(b, 640, 1030, 540, 150),
    standing(b, 470, 1010, 170),
    standing(b, 800, 1040, 170),
    place(470, 930, tower(4, 162)),
    place(820, 955, tower(2, 162)),
    strewn(b.random, { cx: 680, cy: 1120, rx: 300, ry: 26, count: 7, scale: 0.8 }, () => chunk()),
  );
};

export const gulaSemut: Paint = (b) => {
  const grain = ['#a9682c', '#c2853f', '#8f5424', '#d19a55'].map((fill) => rect(-5, -5, 10, 10, { fill, rx: 2 }));
  const crystals = (i: number) => grain[i % 4] ?? '';
  const sparkle = range(150).map(() =>
    rect(b.random.between(190, 610), b.random.between(560, 960), 9, 7, {
      fill: b.random.pick(['#e0b070', '#8f5424', '#c98f4a']),
      opacity: 0.55,
      rx: 2,
    }),
  );
  return tabletop(
    b,
    { wall: '#e4c196', table: '#9c6a42', frond: true },
    jar(b, {
      x: 410,
      foot: 1000,
      width: 440,
      height: 560,
      filling: '#b0702f',
      level: 0.86,
      lid: '#7a5230',
      texture: sparkle.join(''),
      label: place(
        410,
        800,
        label(250, 250, '#f8ecd2', '#6b3a1a', {
          title: 'SEMUT',
          line: 'GULA AREN',
          size: 50,
          art: place(0, 4, leaf(b, 90, 40, ink.leaf), -20),
        }),
      ),
    }),
    ellipse(900, 1040, 260, 58, { fill: ink.shadow, opacity: 0.4, filter: b.blur(16) }),
    heap(b.random, { cx: 900, foot: 1060, rx: 220, height: 175, count: 1100, scale: 1 }, crystals),
    path('M820 960L1130 760Q1160 744 1172 764T1150 802L850 990Z', {
      fill: b.linear(
        [
          [0, '#dcaa74'],
          [1, '#7f522d'],
        ],
        [0, 0, 0, 1],
      ),
    }),
    ellipse(800, 1000, 100, 52, {
      fill: b.linear([
        [0, '#e2b27c'],
        [1, '#7a4c26'],
      ]),
      transform: 'rotate(-24 800 1000)',
    }),
    group(
      { transform: 'rotate(-24 800 1000)' },
      ellipse(800, 996, 84, 38, { fill: '#a9682c' }),
      strewn(b.random, { cx: 800, cy: 992, rx: 74, ry: 30, count: 120 }, crystals),
    ),
    strewn(b.random, { cx: 720, cy: 1130, rx: 420, ry: 40, count: 60 }, crystals),
  );
};
