import type { Brush } from './brush.ts';
import { darker, ink } from './colour.ts';
import { lying, rounded } from './light.ts';
import { circle, curve, ellipse, group, path, place, range, type Point } from './shapes.ts';

/** A spool of gold thread seen from above. */
export function spool(b: Brush, colour: string = ink.gold): string {
  const body = 'M-34 -62H34V62H-34Z';
  const cap = (y: number) =>
    path(`M-46 ${y - 11}h92v22h-92Z`, {
      fill: b.linear([
        [0, '#8a5a30'],
        [0.4, '#d8a26a'],
        [1, '#5f3a1e'],
      ]),
    });
  const turns = range(22).map((i) => `M-34 ${-58 + i * 5.4}l68 3`);
  return group(
    {},
    lying(b, 'M-46 -73H46V73H-46Z', 16),
    rounded(b, body, colour, 0.6),
    path(turns.join(''), { stroke: darker(colour, 0.4), 'stroke-width': 1.6, opacity: 0.6 }),
    cap(-66),
    cap(66),
  );
}

/** A loose end of thread. */
export const looseThread = (points: readonly Point[], colour: string = ink.gold) =>
  path(curve(points), {
    fill: 'none',
    stroke: ink.shadow,
    'stroke-width': 4,
    opacity: 0.25,
    transform: 'translate(4 6)',
  }) + path(curve(points), { fill: 'none', stroke: colour, 'stroke-width': 4, 'stroke-linecap': 'round' });

/** A square of natural linen to lie things on. */
export function linen(b: Brush): string {
  const d = 'M110 96L1190 60L1216 1190L84 1222Z';
  const ribs = b.pattern(7, 7, '<path d="M0 1H7M1 0V7" stroke="#8a6a44" stroke-width="1" opacity="0.16"/>');
  return (
    lying(b, d, 12, 0.7) +
    path(d, {
      fill: b.linear(
        [
          [0, '#fdf6e8'],
          [1, '#eedfc6'],
        ],
        [0, 0, 1, 1],
      ),
    }) +
    path(d, { fill: ribs })
  );
}

/** A jasmine flower. */
export function jasmine(b: Brush): string {
  const petal = 'M0 -6C-20 -18 -22 -46 0 -60C22 -46 20 -18 0 -6Z';
  const petals = range(5).map((i) =>
    place(
      0,
      0,
      path(petal, {
        fill: b.linear(
          [
            [0, '#ffffff'],
            [1, '#f1e3cc'],
          ],
          [0, 0, 1, 1],
        ),
        stroke: '#dcc8a6',
        'stroke-width': 1,
      }),
      i * 72,
    ),
  );
  return group(
    {},
    ellipse(8, 12, 52, 50, { fill: ink.shadow, opacity: 0.3, filter: b.blur(9) }),
    ...petals,
    circle(0, 0, 10, { fill: '#e7b84c' }),
  );
}
