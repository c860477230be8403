import type { Brush } from './brush.ts';
import { darker, ink, lighter } from './colour.ts';
import { lettering } from './lettering.ts';
import { standing } from './light.ts';
import { circle, group, n, path, range, rect } from './shapes.ts';

export interface Pouch {
  x: number;
  foot: number;
  width: number;
  height: number;
  paper: string;
  /** What is printed: drawn around the middle of the front (0, 0). */
  print?: string;
  /** A rolled and tied top instead of a flat seal. */
  tied?: boolean;
}

/** A stand-up pouch seen from the front: flat seal above, swollen below. */
export function pouch(b: Brush, { x, foot, width: w, height: h, paper, print = '' }: Pouch): string {
  const half = w / 2;
  const top = foot - h;
  const at = (dx: number, dy: number) => `${n(x + dx)} ${n(top + dy)}`;
  const body = `M${at(-half * 0.94, 0)}L${at(half * 0.94, 0)}C${at(half * 0.95, h * 0.2)} ${at(half * 1.04, h * 0.5)} ${at(half, h * 0.93)}Q${at(half * 0.98, h)} ${at(half * 0.85, h)}Q${at(0, h * 1.035)} ${at(-half * 0.85, h)}Q${at(-half * 0.98, h)} ${at(-half, h * 0.93)}C${at(-half * 1.04, h * 0.5)} ${at(-half * 0.95, h * 0.2)} ${at(-half * 0.94, 0)}Z`;
  const crimps = range(5).map((i) => `M${at(-half * 0.93, 12 + i * 9)}L${at(half * 0.93, 12 + i * 9)}`);
  const fold = (side: 1 | -1) =>
    path(
      `M${at(side * half * 0.86, 70)}C${at(side * half * 0.7, h * 0.3)} ${at(side * half * 0.93, h * 0.6)} ${at(side * half * 0.8, h * 0.97)}`,
      {
        fill: 'none',
        stroke: side > 0 ? darker(paper, 0.6) : lighter(paper, 0.6),
        'stroke-width': 16,
        opacity: 0.35,
        filter: b.blur(7),
      },
    );
  return group(
    {},
    standing(b, x, foot - 2, half * 1.02, half * 0.24, 1.15),
    path(body, { fill: paper }),
    path(body, {
      fill: b.linear([
        [0, '#000', 0.28],
        [0.08, '#000', 0.02],
        [0.24, '#fff6e0', 0.34],
        [0.42, '#fff6e0', 0.02],
        [0.72, '#000', 0.08],
        [0.93, '#000', 0.34],
        [1, '#000', 0.22],
      ]),
    }),
    group({ transform: `translate(${n(x)} ${n(top + h * 0.54)})` }, print),
    path(body, {
      fill: b.linear(
        [
          [0, '#fff6e0', 0.16],
          [0.1, '#fff6e0', 0],
          [0.8, '#000', 0],
          [1, '#000', 0.3],
        ],
        [0, 0, 0, 1],
      ),
    }),
    fold(-1),
    fold(1),
    path(`M${at(-half * 0.86, h * 0.9)}Q${at(0, h * 1.02)} ${at(half * 0.86, h * 0.9)}`, {
      fill: 'none',
      stroke: darker(paper, 0.6),
      'stroke-width': 5,
      opacity: 0.3,
      filter: b.blur(3),
    }),
    path(crimps.join(''), { stroke: darker(paper, 0.5), 'stroke-width': 2.4, opacity: 0.4 }),
    path(`M${at(-half * 0.94, 62)}L${at(half * 0.94, 62)}`, { stroke: '#fff6e0', 'stroke-width': 3, opacity: 0.4 }),
    circle(x - half * 0.94, top + 78, 7, { fill: darker(paper, 0.5), opacity: 0.5 }),
    circle(x + half * 0.94, top + 78, 7, { fill: darker(paper, 0.5), opacity: 0.5 }),
  );
}

/** A printed label: a field with a thin rule, a drawing above and one or two lines of text. */
export function label(
  w: number,
  h: number,
  field: string,
  text: string,
  { title, line, art = '', size = w * 0.15 }: { title: string; line?: string; art?: string; size?: number },
): string {
  const teeth = range(Math.floor(w / 22)).map((i) => {
    const x = -w / 2 + (i + 0.5) * (w / Math.floor(w / 22));
    return `M${n(x - 8)} ${n(h / 2 - 26)}L${n(x)} ${n(h / 2 - 44)}L${n(x + 8)} ${n(h / 2 - 26)}Z`;
  });
  return group(
    {},
    rect(-w / 2, -h / 2, w, h, { fill: ink.shadow, opacity: 0.18, rx: 10, transform: 'translate(3 5)' }),
    rect(-w / 2, -h / 2, w, h, { fill: field, rx: 10 }),
    rect(-w / 2 + 12, -h / 2 + 12, w - 24, h - 24, {
      fill: 'none',
      stroke: text,
      'stroke-width': 2.5,
      opacity: 0.7,
      rx: 5,
    }),
    h > 300 ? path(teeth.join(''), { fill: text, opacity: 0.75 }) : '',
    group({ transform: `translate(0 ${n(-h * 0.16)})` }, art),
    lettering(title, { x: 0, y: h * 0.16, size, colour: text, weight: 0.07 }),
    line ? lettering(line, { x: 0, y: h * 0.16 + size * 0.78, size: size * 0.42, colour: text, spacing: 0.16 }) : '',
  );
}
