import type { Brush } from './brush.ts';
import { lying } from './light.ts';
import { circle, ellipse, group, n, path, place, range, rect } from './shapes.ts';

/** Nine flame leaves over a crescent, drawn as a wax resist: light lines on dyed cloth. */
function sigerMark(line: string, fill: string): string {
  const leaves = range(9).map((i) => {
    const t = (i - 4) / 4;
    const x = t * 66;
    const foot = 14 - t * t * 20;
    const tall = 84 - Math.abs(t) * 30;
    return `M${n(x - 9)} ${n(foot)}C${n(x - 13 + t * 8)} ${n(foot - tall * 0.5)} ${n(x - 4 + t * 14)} ${n(foot - tall * 0.85)} ${n(x + t * 15)} ${n(foot - tall)}C${n(x + 4 + t * 14)} ${n(foot - tall * 0.85)} ${n(x + 13 + t * 8)} ${n(foot - tall * 0.5)} ${n(x + 9)} ${n(foot)}Z`;
  });
  return (
    path(leaves.join(''), { fill, stroke: line, 'stroke-width': 3.4 }) +
    path('M-80 -4Q0 56 80 -4L72 24Q0 78 -72 24Z', { fill, stroke: line, 'stroke-width': 3.4 }) +
    range(5)
      .map((i) => circle((i - 2) * 26, 42 - Math.abs(i - 2) ** 2 * 4.6, 5, { fill: line }))
      .join('')
  );
}

export const curl = (line: string, leafTone: string) =>
  path('M0 60C-10 20 10 -10 40 -14C66 -16 74 18 52 26C38 30 30 14 42 6', {
    fill: 'none',
    stroke: line,
    'stroke-width': 4,
  }) +
  path('M4 40C-24 36 -38 16 -36 -4C-14 -2 2 14 4 40ZM6 24C-6 2 -2 -20 14 -34C24 -14 20 8 6 24Z', {
    fill: leafTone,
    stroke: line,
    'stroke-width': 2.6,
  });

/** The dyed field: crowns and scrolls in half-drop rows with wax dots between. */
export const batikField = (
  b: Brush,
  ground: string,
  line: string,
  tones: readonly [string, string],
  scale = 1,
  turn = 0,
) =>
  b.pattern(
    240,
    240,
    `<rect width="240" height="240" fill="${ground}"/>` +
      range(36)
        .map((i) => circle((i % 6) * 40 + 20, Math.floor(i / 6) * 40 + 20, 2.6, { fill: line, opacity: 0.55 }))
        .join('') +
      [
        [60, 76],
        [180, 196],
      ]
        .map(([x = 0, y = 0]) => place(x, y, ellipse(0, 0, 92, 62, { fill: ground }) + sigerMark(line, tones[0])))
        .join('') +
      [
        [180, 62],
        [60, 182],
      ]
        .map(([x = 0, y = 0]) => place(x, y, curl(line, tones[1]) + place(0, 10, curl(line, tones[1]), 180, 0.9)))
        .join(''),
    `rotate(${turn}) scale(${scale})`,
  );

/** The spouted pen that draws the wax. */
export function canting(b: Brush): string {
  return group(
    {},
    lying(b, 'M-180 -18H60V18H-180ZM60 -34H150V34H60Z', 12),
    path('M-190 0C-190 -22 -60 -24 50 -16V16C-60 24 -190 22 -190 0Z', {
      fill: b.linear(
        [
          [0, '#e0b07a'],
          [1, '#7a4c26'],
        ],
        [0, 0, 0, 1],
      ),
    }),
    path('M-120 -18V18M-104 -18V18', { stroke: '#6b4020', 'stroke-width': 4, opacity: 0.6 }),
    rect(44, -20, 34, 40, {
      fill: b.linear(
        [
          [0, '#f0b060'],
          [1, '#8a4a1c'],
        ],
        [0, 0, 0, 1],
      ),
      rx: 6,
    }),
    path('M74 -36H128Q150 -36 150 0Q150 36 128 36H74Z', {
      fill: b.linear(
        [
          [0, '#f6c684'],
          [0.4, '#c97a34'],
          [1, '#7a3f16'],
        ],
        [0, 0, 0, 1],
      ),
    }),
    path('M148 4Q186 8 192 40', { fill: 'none', stroke: '#b06a2a', 'stroke-width': 9 }),
    circle(194, 58, 9, { fill: '#8f5a1c' }),
  );
}
