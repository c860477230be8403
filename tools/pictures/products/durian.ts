import type { Brush } from '../kit/brush.ts';
import { ink } from '../kit/colour.ts';
import { blob, ellipse, group, path, place, polygon, range, ring, type Point } from '../kit/shapes.ts';

/** Durian: a thorny half with its flesh in two chambers. */
export function durian(b: Brush): string {
  const spikes = (rx: number, ry: number, count: number, tall: number): string =>
    polygon(
      range(count * 2).map((i): Point => {
        const a = (i / (count * 2)) * Math.PI * 2;
        const k = i % 2 ? 1 : 1 + tall * b.random.between(0.8, 1.15);
        return [Math.cos(a) * rx * k, Math.sin(a) * ry * k];
      }),
    );
  const inner = range(46).map(() => {
    const a = b.random.between(0, Math.PI * 2);
    const r = b.random.between(0.84, 0.98);
    const [x, y] = [Math.cos(a) * 222 * r, Math.sin(a) * 170 * r];
    return place(
      x,
      y,
      path('M-16 9L0 -26L16 9Z', { fill: b.random.pick(['#8fa04a', '#7a8c3a', '#a8b45c']) }),
      (a * 180) / Math.PI + 90,
    );
  });
  const pod = (x: number, y: number, turn: number, s: number) => {
    const d = blob(ring(9, 94, 58, () => b.random.between(0.94, 1.07)));
    return place(
      x,
      y,
      group(
        {},
        path(d, { fill: '#b98a2f', opacity: 0.5, transform: 'translate(4 12)', filter: b.blur(5) }),
        path(d, {
          fill: b.radial(
            [
              [0, '#fff3b8'],
              [0.5, '#f6d56a'],
              [1, '#cf9a30'],
            ],
            [0.36, 0.3, 0.8],
          ),
        }),
        path('M-54 -10Q-10 -30 50 -16M-40 14Q6 2 52 12', {
          fill: 'none',
          stroke: '#c9952f',
          'stroke-width': 4,
          opacity: 0.5,
        }),
      ),
      turn,
      s,
    );
  };
  return group(
    {},
    path(spikes(214, 164, 40, 0.13), {
      fill: ink.shadow,
      opacity: 0.42,
      filter: b.blur(16),
      transform: 'translate(20 30)',
    }),
    path(spikes(214, 164, 40, 0.13), {
      fill: b.linear(
        [
          [0, '#a8b45c'],
          [0.5, '#76883a'],
          [1, '#3f4d1f'],
        ],
        [0, 0, 1, 1],
      ),
    }),
    ...inner,
    ellipse(0, 0, 184, 136, {
      fill: b.linear(
        [
          [0, '#f7efd8'],
          [1, '#d9c79a'],
        ],
        [0, 0, 1, 1],
      ),
    }),
    path('M-160 0C-130 -110 120 -110 165 -8C110 -34 -90 -30 -160 0Z', { fill: '#b39c66', opacity: 0.6 }),
    path('M-160 22C-110 120 110 120 164 14C100 34 -90 40 -160 22Z', { fill: '#b39c66', opacity: 0.6 }),
    pod(-64, -46, -6, 0.82),
    pod(66, -44, 8, 0.82),
    pod(-60, 58, 4, 0.84),
    pod(70, 56, -8, 0.8),
  );
}
