import type { Brush, Paint } from '../kit/brush.ts';
import { darker, ink, lighter } from '../kit/colour.ts';
import { lying } from '../kit/light.ts';
import { jasmine, linen } from '../kit/props.ts';
import { flatLay } from '../kit/scene.ts';
import { circle, ellipse, group, n, path, place, range } from '../kit/shapes.ts';

/** A siger of gilt metal on a ring, about 300 wide. */
export function charm(b: Brush, metal: string, stone: string): string {
  const petals = range(9).map((i): string => {
    const t = (i - 4) / 4;
    const x = t * 124;
    const foot = 60 - t * t * 40;
    const tall = 178 - Math.abs(t) * 62;
    const lean = t * 26;
    return `M${n(x - 17)} ${n(foot)}C${n(x - 24 + lean * 0.4)} ${n(foot - tall * 0.5)} ${n(x - 6 + lean)} ${n(foot - tall * 0.85)} ${n(x + lean)} ${n(foot - tall)}C${n(x + 6 + lean)} ${n(foot - tall * 0.85)} ${n(x + 24 + lean * 0.4)} ${n(foot - tall * 0.5)} ${n(x + 17)} ${n(foot)}Z`;
  });
  const band = 'M-150 8Q0 98 150 8L138 62Q0 142 -138 62Z';
  const whole = `${petals.join('')}${band}`;
  return group(
    {},
    lying(b, whole, 14),
    path(whole, { fill: darker(metal, 0.45), transform: 'translate(0 6)' }),
    ...petals.map((d) =>
      path(d, {
        fill: b.linear(
          [
            [0, lighter(metal, 0.75)],
            [0.45, metal],
            [1, darker(metal, 0.4)],
          ],
          [0, 0, 1, 1],
        ),
        stroke: darker(metal, 0.45),
        'stroke-width': 2.5,
      }),
    ),
    path(band, {
      fill: b.linear([
        [0, darker(metal, 0.2)],
        [0.3, lighter(metal, 0.8)],
        [0.6, metal],
        [1, darker(metal, 0.4)],
      ]),
      stroke: darker(metal, 0.5),
      'stroke-width': 2.5,
    }),
    ...range(7).map((i) => {
      const t = (i - 3) / 3;
      return circle(t * 112, 84 - t * t * 38, i === 3 ? 15 : 10, {
        fill: b.radial(
          [
            [0, lighter(stone, 0.7)],
            [0.5, stone],
            [1, darker(stone, 0.5)],
          ],
          [0.35, 0.3, 0.8],
        ),
      });
    }),
    ...range(9).map((i) => {
      const t = (i - 4) / 4;
      return circle(t * 124 + t * 7, 20 - t * t * 40, 6.5, { fill: '#fff2c8' });
    }),
  );
}

const ringAndChain = (b: Brush, metal: string) => {
  const links = range(5).map((i) =>
    place(
      0,
      -168 - i * 37,
      ellipse(0, 0, i % 2 ? 8 : 15, 24, {
        fill: 'none',
        stroke: b.linear([
          [0, lighter(metal, 0.7)],
          [1, darker(metal, 0.5)],
        ]),
        'stroke-width': 8,
      }),
    ),
  );
  return group(
    {},
    circle(8, -418, 78, {
      fill: 'none',
      stroke: ink.shadow,
      'stroke-width': 16,
      opacity: 0.32,
      filter: b.blur(6),
      transform: 'translate(8 12)',
    }),
    circle(0, -424, 78, {
      fill: 'none',
      stroke: b.linear(
        [
          [0, '#fdfaf2'],
          [0.5, '#a9a49a'],
          [1, '#5f5a52'],
        ],
        [0, 0, 1, 1],
      ),
      'stroke-width': 15,
    }),
    circle(0, -424, 78, { fill: 'none', stroke: '#fff', 'stroke-width': 3, opacity: 0.6 }),
    ...links,
    circle(0, -138, 17, { fill: 'none', stroke: metal, 'stroke-width': 9 }),
  );
};

export const gantungan: Paint = (b) =>
  flatLay(
    b,
    '#d8b184',
    true,
    linen(b),
    place(480, 800, ringAndChain(b, ink.gold) + charm(b, '#e0ad45', '#a31f34'), -14, 1.28),
    place(960, 900, ringAndChain(b, '#b9b4aa') + charm(b, '#c9c4ba', '#1f4a7a'), 16, 0.92),
    place(210, 250, jasmine(b), 10, 1),
    place(1080, 1130, jasmine(b), 40, 1.1),
  );
