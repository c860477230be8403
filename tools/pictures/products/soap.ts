import type { Brush, Paint } from '../kit/brush.ts';
import { darker, ink, lighter } from '../kit/colour.ts';
import { lettering } from '../kit/lettering.ts';
import { standing } from '../kit/light.ts';
import { bananaLeaf } from '../kit/plants.ts';
import { jasmine } from '../kit/props.ts';
import { tabletop } from '../kit/scene.ts';
import { circle, ellipse, group, n, path, place, polygon, range, rect, type Point } from '../kit/shapes.ts';

/** A bar of soap, front and top showing; (x, y) is the top left of its front. */
function soap(b: Brush, x: number, y: number, colour: string, mark: string): string {
  const [w, h, back] = [330, 118, 92];
  const lean = 66;
  const top: Point[] = [
    [x, y],
    [x + lean, y - back],
    [x + w + lean, y - back],
    [x + w, y],
  ];
  const side: Point[] = [
    [x + w, y],
    [x + w + lean, y - back],
    [x + w + lean, y + h - back],
    [x + w, y + h],
  ];
  const flecks = range(22).map(() =>
    circle(x + b.random.between(10, w - 10), y + b.random.between(10, h - 10), b.random.between(1.5, 4), {
      fill: darker(colour, 0.4),
      opacity: 0.3,
    }),
  );
  return group(
    {},
    path(polygon(top), {
      fill: b.linear([
        [0, lighter(colour, 0.75)],
        [1, lighter(colour, 0.3)],
      ]),
      stroke: lighter(colour, 0.5),
      'stroke-width': 10,
      'stroke-linejoin': 'round',
    }),
    path(polygon(side), {
      fill: darker(colour, 0.32),
      stroke: darker(colour, 0.32),
      'stroke-width': 10,
      'stroke-linejoin': 'round',
    }),
    rect(x, y, w, h, {
      fill: b.linear(
        [
          [0, lighter(colour, 0.4)],
          [1, darker(colour, 0.12)],
        ],
        [0, 0, 1, 1],
      ),
      rx: 14,
    }),
    ...flecks,
    rect(x + 70, y + 22, w - 140, h - 44, {
      fill: 'none',
      stroke: darker(colour, 0.35),
      'stroke-width': 3,
      opacity: 0.6,
      rx: 30,
    }),
    lettering(mark, {
      x: x + w / 2,
      y: y + h / 2 + 13,
      size: 36,
      colour: darker(colour, 0.5),
      spacing: 0.2,
      weight: 0.05,
    }),
    path(`M${x + 10} ${y + 6}H${x + w - 10}`, {
      stroke: '#fffdf2',
      'stroke-width': 6,
      opacity: 0.7,
      'stroke-linecap': 'round',
    }),
  );
}

/** Half a coconut with its white flesh, seen from a little above. */
export function coconut(b: Brush, r: number): string {
  const husk = range(70).map((i) => {
    const a = (i / 70) * Math.PI;
    return `M${n(-Math.cos(a) * r)} ${n(Math.sin(a) * r * 0.36)}q${n(-Math.cos(a) * 6)} ${n(r * 0.2)} ${n(Math.cos(a) * r * 0.22)} ${n(r * (0.3 + Math.sin(a) * 0.28))}`;
  });
  return group(
    {},
    standing(b, 0, r * 0.85, r * 0.7, r * 0.2),
    path(
      `M${-r} 0C${-r} ${n(r * 0.7)} ${n(-r * 0.5)} ${n(r * 0.95)} 0 ${n(r * 0.95)}C${n(r * 0.5)} ${n(r * 0.95)} ${r} ${n(r * 0.7)} ${r} 0Z`,
      {
        fill: b.linear([
          [0, '#4f3018'],
          [0.3, '#8f6038'],
          [1, '#3a2110'],
        ]),
      },
    ),
    path(husk.join(''), { fill: 'none', stroke: '#c49a68', 'stroke-width': 3, opacity: 0.4 }),
    ellipse(0, 0, r, r * 0.4, { fill: '#5f3a1e' }),
    ellipse(0, 2, r * 0.93, r * 0.36, { fill: '#fffdf6' }),
    ellipse(0, r * 0.05, r * 0.74, r * 0.27, {
      fill: b.linear(
        [
          [0, '#cfc2a6'],
          [0.5, '#efe6d2'],
          [1, '#fffaf0'],
        ],
        [0, 0, 0, 1],
      ),
    }),
    ellipse(r * 0.05, r * 0.12, r * 0.55, r * 0.17, { fill: '#f8fbf4', opacity: 0.8 }),
  );
}

export const sabun: Paint = (b) =>
  tabletop(
    b,
    { wall: '#dcc3a0', table: '#a4764c', frond: true, zoom: 1.1, horizon: 0.58 },
    bananaLeaf(b, 640, 1030, 560, 150),
    place(930, 870, coconut(b, 200)),
    ellipse(440, 1050, 280, 50, { fill: ink.shadow, opacity: 0.45, filter: b.blur(18) }),
    soap(b, 230, 920, '#efe3c6', 'KELAPA'),
    soap(b, 262, 784, '#c9d2a4', 'PANDAN'),
    soap(b, 222, 648, '#e9c9a4', 'MADU'),
    place(420, 600, jasmine(b), 0, [0.9, 0.55]),
    place(760, 1105, jasmine(b), 20, [1, 0.6]),
    ...[
      [690, 1090, 22],
      [650, 1120, 14],
      [718, 1136, 11],
      [1080, 1120, 18],
    ].map(
      ([x = 0, y = 0, r = 0]) =>
        circle(x, y, r, {
          fill: b.radial([
            [0, '#fff', 0.1],
            [0.75, '#fff', 0.25],
            [1, '#fff', 0.8],
          ]),
        }) + ellipse(x - r * 0.3, y - r * 0.4, r * 0.25, r * 0.15, { fill: '#fff', opacity: 0.9 }),
    ),
  );
