import type { Brush } from './brush.ts';
import { darker, ink, lighter } from './colour.ts';
import { circle, ellipse, group, n, path, range } from './shapes.ts';

/** A leaf from its stalk at (0, 0) to the right. */
export function leaf(b: Brush, length: number, width: number, colour: string = ink.leaf): string {
  const half = width / 2;
  const upper = `M0 0C${n(length * 0.25)} ${n(-half * 1.35)} ${n(length * 0.7)} ${n(-half)} ${n(length)} 0`;
  const lower = `M0 0C${n(length * 0.25)} ${n(half * 1.35)} ${n(length * 0.7)} ${n(half)} ${n(length)} 0`;
  const veins = range(6).map((i) => {
    const x = length * (0.14 + i * 0.13);
    const reach = half * (0.85 - Math.abs(i - 2) * 0.13);
    return `M${n(x)} 0q${n(length * 0.06)} ${n(-reach * 0.7)} ${n(length * 0.11)} ${n(-reach)}M${n(x)} 0q${n(length * 0.06)} ${n(reach * 0.7)} ${n(length * 0.11)} ${n(reach)}`;
  });
  return group(
    {},
    path(`${upper}${lower}`, { fill: ink.shadow, opacity: 0.3, filter: b.blur(6), transform: 'translate(6 10)' }),
    path(`${upper}Z`, {
      fill: b.linear([
        [0, darker(colour, 0.15)],
        [1, lighter(colour, 0.3)],
      ]),
    }),
    path(`${lower}Z`, {
      fill: b.linear([
        [0, darker(colour, 0.4)],
        [1, darker(colour, 0.05)],
      ]),
    }),
    path(veins.join(''), { fill: 'none', stroke: lighter(colour, 0.45), 'stroke-width': 1.8, opacity: 0.45 }),
    path(`M${n(-length * 0.1)} 0H${n(length * 0.98)}`, {
      stroke: lighter(colour, 0.5),
      'stroke-width': 3.2,
      opacity: 0.8,
    }),
  );
}

/** A strip of banana leaf lying on the table, seen from the front: wide, folded down at the sides. */
export function bananaLeaf(b: Brush, cx: number, cy: number, rx: number, ry: number): string {
  const shape = `M${n(cx - rx)} ${n(cy + ry * 0.1)}C${n(cx - rx * 0.7)} ${n(cy - ry * 1.1)} ${n(cx + rx * 0.5)} ${n(cy - ry * 1.2)} ${n(cx + rx)} ${n(cy - ry * 0.25)}C${n(cx + rx * 0.75)} ${n(cy + ry * 1.1)} ${n(cx - rx * 0.55)} ${n(cy + ry * 1.25)} ${n(cx - rx)} ${n(cy + ry * 0.1)}Z`;
  const ribs = range(26).map((i) => {
    const x = cx - rx * 0.92 + (i / 25) * rx * 1.8;
    return `M${n(x)} ${n(cy)}q${n(rx * 0.05)} ${n(-ry * 0.5)} ${n(rx * 0.12)} ${n(-ry)}M${n(x)} ${n(cy)}q${n(rx * 0.05)} ${n(ry * 0.5)} ${n(rx * 0.12)} ${n(ry)}`;
  });
  return group(
    {},
    path(shape, { fill: ink.shadow, opacity: 0.45, filter: b.blur(16), transform: 'translate(12 20)' }),
    path(shape, {
      fill: b.linear(
        [
          [0, '#7fa04e'],
          [0.45, '#55803a'],
          [1, '#2f5428'],
        ],
        [0, 0, 1, 0.6],
      ),
    }),
    group(
      { 'clip-path': b.clip(path(shape, {})) },
      path(ribs.join(''), { fill: 'none', stroke: '#c5d98c', 'stroke-width': 2, opacity: 0.3 }),
    ),
    path(
      `M${n(cx - rx * 0.98)} ${n(cy + ry * 0.08)}Q${n(cx)} ${n(cy - ry * 0.12)} ${n(cx + rx * 0.98)} ${n(cy - ry * 0.24)}`,
      { fill: 'none', stroke: '#cfdf95', 'stroke-width': 7, opacity: 0.75 },
    ),
  );
}

/** A red chilli about 200 long, stalk at the left. */
export function chilli(b: Brush, colour: string = ink.chilli): string {
  const body = 'M0 -17C40 -30 130 -22 205 26C120 22 40 30 0 17C-9 8 -9 -8 0 -17Z';
  return group(
    {},
    path(body, { fill: ink.shadow, opacity: 0.4, filter: b.blur(7), transform: 'translate(5 12)' }),
    path(body, {
      fill: b.linear(
        [
          [0, lighter(colour, 0.25)],
          [0.45, colour],
          [1, darker(colour, 0.5)],
        ],
        [0, 0, 0, 1],
      ),
    }),
    path('M14 -12C60 -20 110 -14 150 4', {
      fill: 'none',
      stroke: '#fff',
      'stroke-width': 6,
      opacity: 0.5,
      'stroke-linecap': 'round',
    }),
    path('M4 -20C-14 -16 -14 16 4 20C10 8 10 -8 4 -20Z', { fill: '#5f8a34' }),
    path('M-8 0C-30 -4 -44 -18 -58 -14', {
      fill: 'none',
      stroke: '#5f8a34',
      'stroke-width': 8,
      'stroke-linecap': 'round',
    }),
  );
}

/** A small lime, whole. */
export const lime = (b: Brush, r: number): string =>
  group(
    {},
    ellipse(r * 0.15, r * 0.85, r * 1.02, r * 0.28, { fill: ink.shadow, opacity: 0.45, filter: b.blur(9) }),
    circle(0, 0, r, {
      fill: b.radial(
        [
          [0, '#d3e07a'],
          [0.5, '#86a83a'],
          [1, '#3f5f1f'],
        ],
        [0.36, 0.3, 0.75],
      ),
    }),
    ellipse(-r * 0.3, -r * 0.4, r * 0.24, r * 0.14, { fill: '#fff', opacity: 0.5 }),
  );

/** A round fruit or berry. */
export const berry = (b: Brush, r: number, colour: string): string =>
  group(
    {},
    circle(0, 0, r, {
      fill: b.radial(
        [
          [0, lighter(colour, 0.45)],
          [0.5, colour],
          [1, darker(colour, 0.5)],
        ],
        [0.36, 0.3, 0.75],
      ),
    }),
    ellipse(-r * 0.32, -r * 0.38, r * 0.2, r * 0.13, { fill: '#fff', opacity: 0.65 }),
  );

/** A coffee bean lying on its back, about 60 long. */
export function bean(b: Brush, colour: string): string {
  return group(
    {},
    ellipse(3, 6, 31, 21, { fill: ink.shadow, opacity: 0.35 }),
    ellipse(0, 0, 31, 21, {
      fill: b.radial(
        [
          [0, lighter(colour, 0.35)],
          [0.55, colour],
          [1, darker(colour, 0.55)],
        ],
        [0.35, 0.28, 0.8],
      ),
    }),
    path('M-29 1C-12 -9 8 9 29 -2', { fill: 'none', stroke: darker(colour, 0.65), 'stroke-width': 4.5 }),
    path('M-27 4C-11 -5 8 13 27 2', { fill: 'none', stroke: lighter(colour, 0.4), 'stroke-width': 1.6, opacity: 0.6 }),
  );
}
