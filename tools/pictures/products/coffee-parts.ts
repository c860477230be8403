import type { Brush } from '../kit/brush.ts';
import { darker, lighter } from '../kit/colour.ts';
import { standing } from '../kit/light.ts';
import { bean, leaf } from '../kit/plants.ts';
import { ellipse, group, path, place } from '../kit/shapes.ts';

const roast = '#4a2a1a';
export const green = '#a9a878';

export const roasted = (b: Brush) => {
  const one = bean(b, roast);
  const other = bean(b, '#5d3620');
  return (i: number) => (i % 3 ? one : other);
};

/** Steam from a hot cup. */
export const steam = (b: Brush, x: number, y: number) =>
  path(`M${x} ${y}c-50 -60 40 -90 -6 -160s40 -90 6 -150M${x + 58} ${y - 8}c-40 -50 36 -80 0 -140s34 -70 8 -124`, {
    fill: 'none',
    stroke: '#fff8ea',
    'stroke-width': 20,
    opacity: 0.42,
    filter: b.blur(13),
    'stroke-linecap': 'round',
  });

/** A cup of black coffee on its saucer; (cx, cy) is the middle of the rim. */
export function cup(b: Brush, cx: number, cy: number, rx: number, colour: string): string {
  const ry = rx * 0.27;
  const h = rx * 0.98;
  const body = `M${cx - rx} ${cy}C${cx - rx} ${cy + h * 0.8} ${cx - rx * 0.6} ${cy + h} ${cx - rx * 0.45} ${cy + h}H${cx + rx * 0.45}C${cx + rx * 0.6} ${cy + h} ${cx + rx} ${cy + h * 0.8} ${cx + rx} ${cy}Z`;
  return group(
    {},
    standing(b, cx, cy + h + rx * 0.16, rx * 1.55, rx * 0.34),
    ellipse(cx, cy + h + rx * 0.06, rx * 1.6, rx * 0.36, { fill: darker(colour, 0.4) }),
    ellipse(cx, cy + h, rx * 1.6, rx * 0.36, {
      fill: b.linear([
        [0, lighter(colour, 0.6)],
        [1, darker(colour, 0.15)],
      ]),
    }),
    ellipse(cx, cy + h + 2, rx * 0.8, rx * 0.17, { fill: darker(colour, 0.35) }),
    path(
      `M${cx + rx * 0.9} ${cy + h * 0.2}C${cx + rx * 1.65} ${cy + h * 0.05} ${cx + rx * 1.6} ${cy + h * 0.75} ${cx + rx * 0.78} ${cy + h * 0.68}`,
      { fill: 'none', stroke: darker(colour, 0.25), 'stroke-width': rx * 0.15 },
    ),
    path(body, {
      fill: b.linear([
        [0, darker(colour, 0.2)],
        [0.25, lighter(colour, 0.6)],
        [0.55, colour],
        [1, darker(colour, 0.4)],
      ]),
    }),
    ellipse(cx, cy, rx, ry, { fill: lighter(colour, 0.5) }),
    ellipse(cx, cy + 4, rx * 0.93, ry * 0.86, {
      fill: b.radial([
        [0, '#3b1f12'],
        [0.8, '#2a140b'],
        [1, '#7a4a26'],
      ]),
    }),
    path(`M${cx - rx * 0.7} ${cy + 2}q${rx * 0.5} ${-ry * 0.6} ${rx * 1.1} ${-ry * 0.3}`, {
      fill: 'none',
      stroke: '#c9905a',
      'stroke-width': 5,
      opacity: 0.6,
      'stroke-linecap': 'round',
    }),
  );
}

export const branch = (b: Brush) =>
  group(
    {},
    path('M0 0C30 -40 60 -60 110 -70', { fill: 'none', stroke: '#6b4a2a', 'stroke-width': 8 }),
    ...[
      [-20, -30, -140],
      [60, -66, -75],
      [112, -72, -15],
      [40, -30, 30],
    ].map(([x = 0, y = 0, turn = 0]) => place(x, y, leaf(b, 120, 62, '#3f6b35'), turn)),
  );
