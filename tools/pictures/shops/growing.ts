import type { Brush } from '../kit/brush.ts';
import { darker, lighter } from '../kit/colour.ts';
import { circle, ellipse, group, n, path, place, range, rect } from '../kit/shapes.ts';
import { palm } from '../kit/landmarks.ts';

/** A banana tree with a hanging bunch; foot at (0, 0). */
export function bananaTree(b: Brush): string {
  const blade = (length: number, tone: string) => {
    const cuts = range(8).map((i) => `M${n(length * (0.22 + i * 0.09))} 0l${n(length * 0.05)} ${i % 2 ? -40 : 40}`);
    return (
      path(
        `M0 0C${n(length * 0.3)} -62 ${n(length * 0.8)} -50 ${length} 14C${n(length * 0.75)} 40 ${n(length * 0.3)} 42 0 0Z`,
        {
          fill: b.linear([
            [0, darker(tone, 0.2)],
            [1, lighter(tone, 0.25)],
          ]),
        },
      ) +
      path(`M0 0Q${n(length * 0.6)} -14 ${length} 12`, {
        fill: 'none',
        stroke: lighter(tone, 0.5),
        'stroke-width': 4,
      }) +
      path(cuts.join(''), { stroke: darker(tone, 0.4), 'stroke-width': 2, opacity: 0.35 })
    );
  };
  const fingers = range(15).map((i) =>
    place(
      52 + (i % 5) * 13 - 26,
      -176 + Math.floor(i / 5) * 28,
      path('M0 0Q-12 18 2 34Q14 22 8 0Z', { fill: i % 2 ? '#d9c04a' : '#a9b044' }),
    ),
  );
  return group(
    {},
    ellipse(10, 4, 90, 14, { fill: '#2a1a10', opacity: 0.35, filter: b.blur(8) }),
    path('M-22 4L-14 -240H16L24 4Z', {
      fill: b.linear([
        [0, '#8fa05a'],
        [0.4, '#b9bf78'],
        [1, '#5f6f34'],
      ]),
    }),
    ...[
      [-170, '#5c8a3c'],
      [-140, '#6f9a48'],
      [-112, '#5c8a3c'],
      [-66, '#6f9a48'],
      [-36, '#55803a'],
      [-8, '#6f9a48'],
    ].map(([turn, tone]) =>
      place(0, -236, blade(200, String(tone)), Number(turn), Math.abs(Number(turn)) > 90 ? [1, -1] : 1),
    ),
    path('M10 -232Q60 -236 56 -180V-90', { fill: 'none', stroke: '#6b7a34', 'stroke-width': 7 }),
    ...fingers,
    path('M44 -84Q56 -40 68 -84Q56 -96 44 -84Z', { fill: '#7a2438' }),
  );
}

/** A clump of bamboo reaching out of the picture. */
export function bamboo(b: Brush, x: number): string {
  const canes = range(9).map((i) => {
    const foot = x + i * 22;
    const lean = b.random.between(-70, 70);
    const joints = range(9).map((j) => {
      const t = j / 9;
      return circle(foot + lean * t * t, 640 - t * 680, 9, { fill: '#cfd08a' });
    });
    return (
      path(`M${n(foot)} 640Q${n(foot)} 300 ${n(foot + lean)} -40`, {
        fill: 'none',
        stroke: b.random.pick(['#7d9a4a', '#93a857', '#5f8040']),
        'stroke-width': 15,
      }) + joints.join('')
    );
  });
  const leaves = range(90).map(() =>
    place(
      x + b.random.between(-120, 290),
      b.random.between(-10, 330),
      path('M0 0Q30 -12 64 4Q30 10 0 0Z', { fill: b.random.pick(['#6f8f3f', '#8aa84f', '#55763a']) }),
      b.random.between(10, 150),
    ),
  );
  return group({}, ...canes, ...leaves);
}

/** Sugar palms with a bamboo pipe under the flower stalk, where the sap is tapped. */
export const palmGrove = (b: Brush): string =>
  [120, 330, 950, 1160]
    .map((x, i) =>
      group(
        {},
        place(x, 640 - (i % 2) * 30, palm(b, 400 + (i % 3) * 60, (i % 2 ? 1 : -1) * 20, '#3a5636')),
        place(
          x + 18,
          400,
          rect(-11, 0, 22, 84, {
            fill: b.linear([
              [0, '#b08a4c'],
              [0.4, '#e6c884'],
              [1, '#7a5a2c'],
            ]),
            rx: 6,
          }) + path('M-11 26H11M-11 56H11', { stroke: '#6b4a26', 'stroke-width': 3 }),
        ),
      ),
    )
    .join('');
