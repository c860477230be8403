import type { Brush } from '../kit/brush.ts';
import { darker, ink, lighter } from '../kit/colour.ts';
import { blob, circle, group, path, range, ring } from '../kit/shapes.ts';

/** One thin round or long chip, curled a little; about 130 wide. */
export function chip(b: Brush, colour: string, long = 1, speck = ''): string {
  const edge = blob(ring(11, 62 * long, 44, () => b.random.between(0.92, 1.07)));
  const curl = blob(ring(9, 44 * long, 28, () => b.random.between(0.9, 1.1)));
  return group(
    {},
    path(edge, { fill: ink.shadow, opacity: 0.32, transform: 'translate(5 9)' }),
    path(edge, {
      fill: b.linear(
        [
          [0, lighter(colour, 0.35)],
          [0.6, colour],
          [1, darker(colour, 0.35)],
        ],
        [0.1, 0, 0.8, 1],
      ),
    }),
    path(curl, {
      fill: b.linear(
        [
          [0, darker(colour, 0.18)],
          [1, lighter(colour, 0.32)],
        ],
        [0.1, 0, 0.8, 1],
      ),
      opacity: 0.7,
    }),
    speck,
    path(edge, { fill: 'none', stroke: darker(colour, 0.4), 'stroke-width': 2.5, opacity: 0.55 }),
  );
}

/** A banana, about 330 long, lying with its curve upwards. */
export const banana = (b: Brush, colour = '#e9bd3c'): string =>
  group(
    {},
    path('M-160 -20C-120 70 90 90 168 -30C176 -46 162 -56 150 -46C90 14 -60 20 -132 -54C-150 -60 -166 -40 -160 -20Z', {
      fill: ink.shadow,
      opacity: 0.4,
      filter: b.blur(10),
      transform: 'translate(8 22)',
    }),
    path('M-160 -20C-120 70 90 90 168 -30C176 -46 162 -56 150 -46C90 14 -60 20 -132 -54C-150 -60 -166 -40 -160 -20Z', {
      fill: b.linear(
        [
          [0, lighter(colour, 0.4)],
          [0.5, colour],
          [1, darker(colour, 0.4)],
        ],
        [0, 0, 0, 1],
      ),
    }),
    path('M-150 -30C-90 40 80 50 158 -42', {
      fill: 'none',
      stroke: darker(colour, 0.3),
      'stroke-width': 4,
      opacity: 0.5,
    }),
    path('M-166 -22L-186 -50L-160 -64L-134 -50Z', { fill: '#6b5a24' }),
    circle(164, -44, 9, { fill: '#3f3216' }),
  );

export const variants = (count: number, draw: () => string) => {
  const made = range(count).map(draw);
  return (i: number) => made[i % count] ?? '';
};
