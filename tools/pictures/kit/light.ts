import type { Brush } from './brush.ts';
import { darker, ink, lighter, mix } from './colour.ts';
import { ellipse, group, path, polygon, range, rect, type Point } from './shapes.ts';

/** A thing's shadow where it stands: a dark touch beneath and a soft one to the right, away from the window. */
export const standing = (b: Brush, cx: number, cy: number, rx: number, ry = rx * 0.16, strength = 1): string =>
  ellipse(cx + rx * 0.28, cy + ry * 0.25, rx * 1.18, ry * 1.25, {
    fill: ink.shadow,
    opacity: 0.3 * strength,
    filter: b.blur(26),
  }) +
  ellipse(cx + rx * 0.04, cy, rx * 0.98, ry * 0.7, { fill: ink.shadow, opacity: 0.5 * strength, filter: b.blur(9) });

/** The shadow of a flat thing seen from above, thrown down and to the right. */
export const lying = (b: Brush, d: string, height = 18, strength = 1): string =>
  path(d, {
    fill: ink.shadow,
    opacity: 0.38 * strength,
    filter: b.blur(height * 0.9),
    transform: `translate(${height * 0.9} ${height * 1.1})`,
  }) + path(d, { fill: ink.shadow, opacity: 0.4 * strength, filter: b.blur(5), transform: 'translate(4 6)' });

/** Fills a shape as a round body lit from the left: light edge, highlight, own colour, shade, and a little bounce. */
export function rounded(b: Brush, d: string, colour: string, gloss = 0.35): string {
  const fill = b.linear([
    [0, darker(colour, 0.22)],
    [0.1, mix(colour, darker(colour), 0.3)],
    [0.3, lighter(colour, gloss)],
    [0.55, colour],
    [0.88, darker(colour, 0.42)],
    [1, darker(colour, 0.3)],
  ]);
  return path(d, { fill });
}

/** Late-morning light through a window onto a wall: two panes, soft at the edges. */
export function windowLight(b: Brush, x: number, y: number, size: number, strength = 0.5): string {
  const pane = (left: number, top: number, w: number, h: number): string => {
    const lean = 0.35;
    const corner = (u: number, t: number): Point => [x + (u + t * lean) * size, y + t * size];
    return polygon([corner(left, top), corner(left + w, top), corner(left + w, top + h), corner(left, top + h)]);
  };
  const panes = range(2).flatMap((i) => range(2).map((j) => pane(i * 0.36, j * 0.5, 0.32, 0.45)));
  return group({ filter: b.blur(14), opacity: strength }, ...panes.map((d) => path(d, { fill: '#fff0cf' })));
}

/** The blurred shadow of a palm frond, from outside the picture. */
export function frondShadow(b: Brush, x: number, y: number, turn: number, size: number, opacity = 0.16): string {
  const leaves = range(15).map((i) => {
    const t = i / 14;
    const along = t * size;
    const length = size * (0.5 - t * 0.32);
    const leaf = (side: number) =>
      `M${along} 0Q${along + length * 0.4} ${side * length * 0.35} ${along + length * 0.75} ${side * length * 0.85}Q${along + length * 0.2} ${side * length * 0.45} ${along - size * 0.035} 0Z`;
    return leaf(1) + leaf(-1);
  });
  return path(`${leaves.join('')}M0 -5L${size} 0L0 5Z`, {
    transform: `translate(${x} ${y}) rotate(${turn})`,
    fill: ink.shadow,
    opacity,
    filter: b.blur(11),
  });
}

/** The last layer of every picture: warm light from the upper left, darker corners. */
export const grade = (b: Brush): string =>
  rect(0, 0, b.width, b.height, {
    fill: b.radial(
      [
        [0, '#fff2d0', 0.2],
        [0.55, '#fff2d0', 0],
        [1, '#fff2d0', 0],
      ],
      [0.25, 0.15, 0.9],
    ),
  }) +
  rect(0, 0, b.width, b.height, {
    fill: b.radial(
      [
        [0.6, ink.shadow, 0],
        [1, ink.shadow, 0.26],
      ],
      [0.48, 0.46, 0.78],
    ),
  });
