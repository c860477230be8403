type Value = string | number | undefined;
export type Attributes = Readonly<Record<string, Value>>;
export type Point = readonly [x: number, y: number];

/** Two decimals are finer than a pixel at every width we publish. */
export const n = (value: number) => String(Math.round(value * 100) / 100);

const attributes = (all: Attributes) =>
  Object.entries(all)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? n(value) : value}"`)
    .join('');

export const element = (tag: string, all: Attributes, children = '') =>
  children ? `<${tag}${attributes(all)}>${children}</${tag}>` : `<${tag}${attributes(all)}/>`;

export const path = (d: string, all: Attributes) => element('path', { d, ...all });
export const rect = (x: number, y: number, width: number, height: number, all: Attributes) =>
  element('rect', { x, y, width, height, ...all });
export const circle = (cx: number, cy: number, r: number, all: Attributes) => element('circle', { cx, cy, r, ...all });
export const ellipse = (cx: number, cy: number, rx: number, ry: number, all: Attributes) =>
  element('ellipse', { cx, cy, rx, ry, ...all });
export const group = (all: Attributes, ...children: string[]) => element('g', all, children.join(''));

/** Puts a drawing made around the origin somewhere, turned (degrees) and scaled. */
export function place(x: number, y: number, content: string, turn = 0, scale: number | Point = 1): string {
  const [sx, sy] = typeof scale === 'number' ? [scale, scale] : scale;
  const transform = `translate(${n(x)} ${n(y)})${turn ? ` rotate(${n(turn)})` : ''}${sx !== 1 || sy !== 1 ? ` scale(${n(sx)} ${n(sy)})` : ''}`;
  return element('g', { transform }, content);
}

export const polygon = (points: readonly Point[]) => `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}Z`;

/** A soft closed curve through the points (Catmull–Rom). */
export function blob(points: readonly Point[], tension = 1): string {
  const count = points.length;
  const at = (i: number): Point => points[((i % count) + count) % count] ?? [0, 0];
  const curves = points.map((_, i) => segment(at(i - 1), at(i), at(i + 1), at(i + 2), tension));
  const [x, y] = at(0);
  return `M${n(x)} ${n(y)}${curves.join('')}Z`;
}

/** A soft open curve through the points (Catmull–Rom). */
export function curve(points: readonly Point[], tension = 1): string {
  const at = (i: number): Point => points[Math.max(0, Math.min(points.length - 1, i))] ?? [0, 0];
  const curves = points.slice(1).map((_, i) => segment(at(i - 1), at(i), at(i + 1), at(i + 2), tension));
  const [x, y] = at(0);
  return `M${n(x)} ${n(y)}${curves.join('')}`;
}

function segment(before: Point, from: Point, to: Point, after: Point, tension: number): string {
  const k = tension / 6;
  const c1 = [from[0] + (to[0] - before[0]) * k, from[1] + (to[1] - before[1]) * k];
  const c2 = [to[0] - (after[0] - from[0]) * k, to[1] - (after[1] - from[1]) * k];
  return `C${[...c1, ...c2, ...to].map(n).join(' ')}`;
}

/** Points on an ellipse, radius varied by `wobble` (0 = exact). */
export function ring(count: number, rx: number, ry: number, wobble: (i: number) => number = () => 1): Point[] {
  return Array.from({ length: count }, (_, i) => {
    const angle = (i / count) * Math.PI * 2;
    const k = wobble(i);
    return [Math.cos(angle) * rx * k, Math.sin(angle) * ry * k] as const;
  });
}

export const range = (count: number) => Array.from({ length: count }, (_, i) => i);
