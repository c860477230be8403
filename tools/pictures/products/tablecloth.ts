import type { Brush, Paint } from '../kit/brush.ts';
import { ink } from '../kit/colour.ts';
import { bridges, cord, ringOf, rosette, spiral } from '../kit/cords.ts';
import { lying } from '../kit/light.ts';
import { jasmine } from '../kit/props.ts';
import { flatLay } from '../kit/scene.ts';
import { circle, curve, group, path, place, range } from '../kit/shapes.ts';

export const taplak: Paint = (b) => {
  const cream = '#f4e6cb';
  const gold = '#dcae5c';
  const threads = path(bridges(96, 130, 232) + bridges(144, 260, 372) + bridges(200, 395, 505), {
    stroke: cream,
    'stroke-width': 3,
    opacity: 0.9,
  });
  const lace = group(
    {},
    lying(b, ringOf(520, 24, 14), 14, 0.8),
    path(ringOf(520, 24, 14), { fill: '#5f1a2a', opacity: 0.22 }),
    threads,
    rosette(b, 8, 128, cream, gold, 14),
    cord(ringOf(140, 12, 8), gold, 11),
    ...range(12).map((i) =>
      place(
        Math.cos((i / 12) * Math.PI * 2) * 196,
        Math.sin((i / 12) * Math.PI * 2) * 196,
        rosette(b, 5, 46, cream, gold, 8),
        i * 30 + 90,
      ),
    ),
    cord(ringOf(252, 24, 9), cream, 13),
    cord(ringOf(270, 24, 9), gold, 8),
    ...range(16).map((i) =>
      place(
        Math.cos((i / 16) * Math.PI * 2) * 332,
        Math.sin((i / 16) * Math.PI * 2) * 332,
        cord('M0 52C-50 20 -40 -44 0 -56C40 -44 50 20 0 52', cream, 11) + cord(curve(spiral(2, 24)), gold, 7),
        (i * 360) / 16 + 90,
      ),
    ),
    cord(ringOf(388, 32, 9), cream, 13),
    cord(ringOf(406, 32, 9), gold, 8),
    ...range(32).map((i) =>
      place(
        Math.cos((i / 32) * Math.PI * 2) * 456,
        Math.sin((i / 32) * Math.PI * 2) * 456,
        cord('M-30 34C-34 -20 34 -20 30 34', cream, 10) + cord('M-13 34C-14 4 14 4 13 34', gold, 7),
        (i * 360) / 32 + 90,
      ),
    ),
    cord(ringOf(506, 32, 13), cream, 14),
  );
  return flatLay(
    b,
    '#a85548',
    true,
    place(620, 650, lace, 4, 1.1),
    place(1090, 190, topCup(b), 0),
    place(190, 1110, jasmine(b), 10, 1.2),
    place(280, 1170, jasmine(b), 60, 0.85),
  );
};

/** A cup of tea from straight above. */
const topCup = (b: Brush) =>
  group(
    {},
    circle(16, 22, 130, { fill: ink.shadow, opacity: 0.4, filter: b.blur(18) }),
    circle(0, 0, 130, {
      fill: b.linear(
        [
          [0, '#fff8ea'],
          [1, '#d9c6a4'],
        ],
        [0, 0, 1, 1],
      ),
    }),
    circle(0, 0, 118, { fill: 'none', stroke: ink.gold, 'stroke-width': 4, opacity: 0.8 }),
    circle(4, 6, 84, { fill: ink.shadow, opacity: 0.25, filter: b.blur(8) }),
    circle(0, 0, 78, { fill: '#fdf6e6' }),
    circle(0, 0, 66, {
      fill: b.radial([
        [0, '#c46a24'],
        [0.8, '#a04e16'],
        [1, '#7a3a10'],
      ]),
    }),
    path('M-40 -24Q-10 -50 30 -40', {
      fill: 'none',
      stroke: '#ffd9a0',
      'stroke-width': 7,
      opacity: 0.7,
      'stroke-linecap': 'round',
    }),
  );
