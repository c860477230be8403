import type { Brush } from './brush.ts';
import { darker, ink, lighter } from './colour.ts';
import { blob, circle, curve, group, n, path, place, range, type Point } from './shapes.ts';

/** A satin cord as sulam usus is made of: a shaded tube with a bright back. */
export const cord = (d: string, colour: string, w = 12) =>
  path(d, { fill: 'none', stroke: ink.shadow, 'stroke-width': w + 2, opacity: 0.3, transform: 'translate(3 5)' }) +
  path(d, { fill: 'none', stroke: darker(colour, 0.3), 'stroke-width': w, 'stroke-linecap': 'round' }) +
  path(d, { fill: 'none', stroke: colour, 'stroke-width': w * 0.66, 'stroke-linecap': 'round' }) +
  path(d, {
    fill: 'none',
    stroke: lighter(colour, 0.8),
    'stroke-width': w * 0.2,
    opacity: 0.9,
    transform: `translate(${n(-w * 0.1)} ${n(-w * 0.14)})`,
  });

export const spiral = (turns: number, r: number): Point[] =>
  range(turns * 12 + 1).map((i) => {
    const a = (i / 12) * Math.PI * 2;
    const k = (r * i) / (turns * 12);
    return [Math.cos(a) * k, Math.sin(a) * k];
  });

/** A flower of loops around a coil. */
export function rosette(b: Brush, petals: number, r: number, colour: string, heart: string, w = 12): string {
  const petal = `M0 ${n(-r * 0.26)}C${n(-r * 0.46)} ${n(-r * 0.62)} ${n(-r * 0.3)} ${n(-r)} 0 ${n(-r)}C${n(r * 0.3)} ${n(-r)} ${n(r * 0.46)} ${n(-r * 0.62)} 0 ${n(-r * 0.26)}`;
  const inner = `M0 ${n(-r * 0.4)}C${n(-r * 0.2)} ${n(-r * 0.6)} ${n(-r * 0.14)} ${n(-r * 0.8)} 0 ${n(-r * 0.8)}C${n(r * 0.14)} ${n(-r * 0.8)} ${n(r * 0.2)} ${n(-r * 0.6)} 0 ${n(-r * 0.4)}`;
  return group(
    {},
    ...range(petals).map((i) => place(0, 0, cord(petal, colour, w) + cord(inner, heart, w * 0.6), (i * 360) / petals)),
    cord(curve(spiral(2, r * 0.24)), heart, w * 0.8),
    circle(0, 0, w * 0.6, {
      fill: b.radial(
        [
          [0, '#ffffff'],
          [0.6, '#f2e6d2'],
          [1, '#b9a27c'],
        ],
        [0.35, 0.3, 0.8],
      ),
    }),
  );
}

/** The fine threads that hold the cords together. */
export const bridges = (count: number, from: number, to: number): string =>
  range(count)
    .map((i) => {
      const a = (i / count) * Math.PI * 2;
      const c = a + (i % 2 ? 0.06 : -0.06);
      return `M${n(Math.cos(a) * from)} ${n(Math.sin(a) * from)}L${n(Math.cos(c) * to)} ${n(Math.sin(c) * to)}`;
    })
    .join('');

export const ringOf = (r: number, waves: number, depth: number): string =>
  blob(
    range(waves * 8).map((i): Point => {
      const a = (i / (waves * 8)) * Math.PI * 2;
      const k = r + Math.cos(a * waves) * depth;
      return [Math.cos(a) * k, Math.sin(a) * k];
    }),
  );
