import type { Brush } from './brush.ts';
import { darker, lighter, mix } from './colour.ts';
import { circle, curve, ellipse, n, path, range, rect, type Point } from './shapes.ts';

/** The colours of an hour of the day. */
export interface Hour {
  sky: readonly [top: string, low: string];
  sun: string;
  /** Far hills; nearer ones are mixed towards `near`. */
  far: string;
  near: string;
}

export const morning: Hour = { sky: ['#f2c48d', '#fdeccb'], sun: '#fff6dc', far: '#c9b79c', near: '#4a6a3c' };
export const noon: Hour = { sky: ['#a9cfd2', '#f6ecd2'], sun: '#fffdf0', far: '#a3b9ad', near: '#4d7340' };
export const dusk: Hour = { sky: ['#b5586a', '#f6bf86'], sun: '#ffe2a6', far: '#a8707a', near: '#3f3a3c' };

/** Sky with a low sun and its glow. */
export const sky = (b: Brush, hour: Hour, sunX: number, sunY: number, r = 62): string =>
  rect(0, 0, b.width, b.height, {
    fill: b.linear(
      [
        [0, hour.sky[0]],
        [0.62, hour.sky[1]],
      ],
      [0, 0, 0, 1],
    ),
  }) +
  circle(sunX, sunY, r * 4.4, {
    fill: b.radial([
      [0, hour.sun, 0.75],
      [1, hour.sun, 0],
    ]),
  }) +
  circle(sunX, sunY, r, { fill: hour.sun });

/** A ridge of hills from edge to edge; `depth` 0 is far, 1 is near. */
export function ridge(b: Brush, hour: Hour, y: number, rise: number, depth: number, peaks = 5): string {
  const points = range(peaks * 2 + 3).map((i): Point => [
    -80 + (i * (b.width + 160)) / (peaks * 2 + 2),
    y - (i % 2 ? b.random.between(0.45, 1) : b.random.between(0, 0.35)) * rise,
  ]);
  const tone = mix(hour.far, hour.near, depth);
  return path(`${curve(points)}V${b.height}H-80Z`, {
    fill: b.linear(
      [
        [0, lighter(tone, 0.12)],
        [1, mix(tone, hour.sky[1], 0.35 * (1 - depth))],
      ],
      [0, 0, 0, 1],
    ),
  });
}

/** Calm water from `y` down, with the sun's path on it. */
export function sea(b: Brush, hour: Hour, y: number, sunX: number, foot = b.height): string {
  const deep = mix(mix(hour.sky[0], '#3f8f9a', 0.6), '#1f5a6b', 0.35);
  const glints = range(90).map(() => {
    const t = b.random.next() ** 1.4;
    const py = y + 6 + t * (foot - y - 10);
    const spread = 30 + t * 190;
    const half = b.random.between(8, 14 + t * 42);
    return `M${n(sunX + b.random.between(-spread, spread) - half)} ${n(py)}h${n(half * 2)}`;
  });
  const waves = range(40).map(() => {
    const t = b.random.next();
    const half = 14 + t * 56;
    return `M${n(b.random.between(0, b.width) - half)} ${n(y + 8 + t * (foot - y))}q${n(half)} ${n(-3 - t * 4)} ${n(half * 2)} 0`;
  });
  return (
    rect(0, y, b.width, foot - y, {
      fill: b.linear(
        [
          [0, mix(deep, hour.sky[1], 0.55)],
          [1, deep],
        ],
        [0, 0, 0, 1],
      ),
    }) +
    path(waves.join(''), { fill: 'none', stroke: '#ffffff', 'stroke-width': 2.4, opacity: 0.28 }) +
    path(glints.join(''), { stroke: hour.sun, 'stroke-width': 3.4, opacity: 0.8, 'stroke-linecap': 'round' })
  );
}

/** Rows of round bushes on a slope, smaller towards the top. */
export function orchard(b: Brush, from: Point, to: Point, colour: string, fruit?: string): string {
  const rows = 6;
  return range(rows)
    .map((r) => {
      const t = r / (rows - 1);
      const y = from[1] + (to[1] - from[1]) * t;
      const size = 13 + t * 24;
      const count = Math.floor((to[0] - from[0]) / (size * 1.55));
      return range(count)
        .map((i) => {
          const x = from[0] + (i + (r % 2) * 0.5) * size * 1.55 + b.random.between(-3, 3);
          const bush =
            ellipse(x, y, size, size * 0.82, { fill: mix(colour, '#20381c', b.random.between(0, 0.45)) }) +
            ellipse(x - size * 0.25, y - size * 0.3, size * 0.55, size * 0.35, {
              fill: lighter(colour, 0.3),
              opacity: 0.55,
            });
          return (
            bush +
            (fruit && t > 0.3
              ? range(4)
                  .map(() =>
                    circle(
                      x + b.random.between(-size, size) * 0.6,
                      y + b.random.between(-size, size) * 0.5,
                      2 + t * 2,
                      { fill: fruit },
                    ),
                  )
                  .join('')
              : '')
          );
        })
        .join('');
    })
    .join('');
}

/** A meadow or yard in front. */
export const yard = (b: Brush, y: number, colour: string): string =>
  path(`M0 ${y}Q${b.width * 0.4} ${y - 26} ${b.width} ${y + 8}V${b.height}H0Z`, {
    fill: b.linear(
      [
        [0, lighter(colour, 0.25)],
        [1, darker(colour, 0.25)],
      ],
      [0, 0, 0, 1],
    ),
  });
