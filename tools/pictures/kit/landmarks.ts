import type { Brush } from './brush.ts';
import { darker, lighter } from './colour.ts';
import { circle, ellipse, group, n, path, place, polygon, range, rect, type Point } from './shapes.ts';

/** A coconut palm, foot at (0, 0). */
export function palm(b: Brush, height: number, lean: number, colour = '#3f6238'): string {
  const top: Point = [lean, -height];
  const trunk = `M-9 0Q${n(lean * 0.2)} ${n(-height * 0.55)} ${n(lean - 5)} ${n(-height)}L${n(lean + 5)} ${n(-height)}Q${n(lean * 0.2 + 15)} ${n(-height * 0.5)} 10 0Z`;
  const frond = (angle: number, length: number, tone: string) => {
    const ribs = range(15).map((i) => {
      const t = (i + 1) / 15;
      const x = length * t;
      const y = length * (0.04 * t * (1 - t) * 2 + 0.5 * t * t);
      const drop = length * 0.26 * Math.sin(Math.PI * (0.2 + t * 0.7));
      return `M${n(x)} ${n(y)}q${n(length * 0.04)} ${n(drop * 0.5)} ${n(length * 0.02)} ${n(drop)}M${n(x)} ${n(y)}q${n(length * 0.07)} ${n(-drop * 0.2)} ${n(length * 0.1)} ${n(-drop * 0.25)}`;
    });
    return place(
      top[0],
      top[1],
      path(`M0 0Q${n(length * 0.5)} ${n(length * 0.04)} ${n(length)} ${n(length * 0.5)}`, {
        fill: 'none',
        stroke: tone,
        'stroke-width': 6,
      }) + path(ribs.join(''), { fill: 'none', stroke: tone, 'stroke-width': 5 }),
      angle,
      angle > 90 || angle < -90 ? [1, -1] : 1,
    );
  };
  const length = height * 0.42;
  const angles = [-148, -172, 168, 140, -76, -44, -18, 6, 30, 52];
  return group(
    {},
    path(trunk, {
      fill: b.linear([
        [0, '#b08a5c'],
        [1, '#5f4428'],
      ]),
    }),
    ...angles.map((a, i) => frond(a, length * b.random.between(0.85, 1.08), i % 2 ? lighter(colour, 0.16) : colour)),
    ...range(4).map((i) =>
      circle(top[0] + (i - 1.5) * 9, top[1] + 10 + (i % 2) * 6, 9, { fill: i % 2 ? '#b98a3a' : '#8a6a2c' }),
    ),
  );
}

/** A Lampung house on stilts with a high saddle roof; foot at (0, 0), about 360 wide. */
export function house(b: Brush, wall = '#9a5f38', roof = '#6b3524'): string {
  const boards = range(17).map((i) => `M${-150 + i * 18.75} -172V-62`);
  return group(
    {},
    ellipse(20, 4, 210, 20, { fill: '#2a1a10', opacity: 0.35, filter: b.blur(9) }),
    ...range(6).map((i) => rect(-150 + i * 57, -66, 13, 68, { fill: darker(wall, 0.45) })),
    path('M-172 -62H172V-50H-172Z', { fill: darker(wall, 0.3) }),
    rect(-150, -172, 300, 112, {
      fill: b.linear([
        [0, lighter(wall, 0.25)],
        [1, darker(wall, 0.3)],
      ]),
    }),
    path(boards.join(''), { stroke: darker(wall, 0.5), 'stroke-width': 2, opacity: 0.45 }),
    ...[-118, 56].map(
      (x) =>
        rect(x, -150, 62, 62, { fill: '#3a2216' }) +
        path(`M${x + 31} -150v62M${x} -119h62`, { stroke: '#d9a45c', 'stroke-width': 4 }),
    ),
    rect(-32, -152, 64, 92, { fill: '#4f2c18' }),
    path('M-34 -60L-56 2H-40L-22 -60ZM30 -60L52 2H36L18 -60Z', { fill: darker(wall, 0.4) }),
    ...range(5).map((i) =>
      path(`M${n(-36 - i * 4)} ${n(-48 + i * 11)}H${n(34 + i * 4)}`, { stroke: '#b98250', 'stroke-width': 5 }),
    ),
    path('M-196 -168Q-60 -236 -44 -300Q0 -316 44 -300Q60 -236 196 -168Q0 -186 -196 -168Z', {
      fill: b.linear([
        [0, lighter(roof, 0.2)],
        [1, darker(roof, 0.35)],
      ]),
    }),
    path(
      range(8)
        .map(
          (i) =>
            `M${n(-170 + i * 10)} ${n(-176 - i * 15)}Q0 ${n(-196 - i * 14)} ${n(170 - i * 10)} ${n(-176 - i * 15)}`,
        )
        .join(''),
      { fill: 'none', stroke: darker(roof, 0.4), 'stroke-width': 2.4, opacity: 0.4 },
    ),
    path('M-44 -300Q-70 -322 -64 -340L-30 -306ZM44 -300Q70 -322 64 -340L30 -306Z', { fill: darker(roof, 0.15) }),
    path('M-194 -164Q0 -184 194 -164V-156Q0 -176 -194 -156Z', { fill: '#d9a45c' }),
  );
}

/** An outrigger boat on the water, about 260 wide. */
export const boat = (b: Brush, hull: string, stripe: string): string =>
  group(
    {},
    ellipse(0, 20, 150, 12, { fill: '#1a2a30', opacity: 0.35, filter: b.blur(5) }),
    path('M-96 -26L-104 22M88 -26L96 22', { stroke: '#7a5a34', 'stroke-width': 6 }),
    path('M-160 22H154', { stroke: '#e0c48c', 'stroke-width': 8, 'stroke-linecap': 'round' }),
    path('M-140 -26C-110 22 110 22 144 -34L128 -28C60 -12 -60 -10 -124 -20Z', {
      fill: b.linear(
        [
          [0, lighter(hull, 0.3)],
          [1, darker(hull, 0.3)],
        ],
        [0, 0, 0, 1],
      ),
    }),
    path('M-132 -16C-60 0 60 -2 138 -24L132 -14C60 8 -60 10 -124 -6Z', { fill: stripe }),
    rect(-4, -112, 7, 96, { fill: '#7a5a34' }),
    path('M4 -108L66 -34H4Z', { fill: '#fbf0d8' }),
    path('M4 -74L42 -62L4 -50Z', { fill: stripe }),
  );

/** Cloths hung on a line between two posts; `fills` paint them from left to right. */
export function washingLine(
  b: Brush,
  x: number,
  y: number,
  width: number,
  tall: number,
  fills: readonly string[],
): string {
  const step = width / fills.length;
  const sag = (t: number) => Math.sin(t * Math.PI) * 20;
  return group(
    {},
    ...[x, x + width].map((px) => rect(px - 7, y - 24, 14, tall + 90, { fill: '#6b4526' })),
    path(`M${x} ${y}Q${x + width / 2} ${y + 40} ${x + width} ${y}`, {
      fill: 'none',
      stroke: '#5a3a20',
      'stroke-width': 4,
    }),
    ...fills.map((fill, i) => {
      const left = x + i * step + step * 0.06;
      const right = x + (i + 1) * step - step * 0.06;
      const [ly, ry] = [y + sag((i + 0.1) / fills.length), y + sag((i + 0.9) / fills.length)];
      const d = `M${n(left)} ${n(ly)}L${n(right)} ${n(ry)}Q${n(right + 8)} ${n(ry + tall * 0.5)} ${n(right - 2)} ${n(ry + tall)}Q${n((left + right) / 2)} ${n(ry + tall + 16)} ${n(left + 2)} ${n(ly + tall)}Q${n(left - 6)} ${n(ly + tall * 0.5)} ${n(left)} ${n(ly)}Z`;
      return (
        path(d, { fill }) +
        path(d, {
          fill: b.linear([
            [0, '#000', 0.25],
            [0.25, '#fff2d0', 0.22],
            [0.5, '#000', 0.12],
            [0.72, '#fff2d0', 0.14],
            [1, '#000', 0.3],
          ]),
        })
      );
    }),
  );
}

/** A low bamboo drying rack with round things on it. */
export const dryingRack = (b: Brush, x: number, y: number, width: number, piece: (i: number) => string): string =>
  group(
    {},
    ...range(5).map((i) => rect(x + (i * width) / 4 - 5, y, 10, 74, { fill: '#6b4a26' })),
    path(
      polygon([
        [x - 20, y + 30],
        [x + width + 20, y + 30],
        [x + width - 30, y - 34],
        [x + 30, y - 34],
      ]),
      { fill: '#b08a4c' },
    ),
    path(
      range(22)
        .map(
          (i) => `M${n(x + 30 + (i * (width - 60)) / 21)} ${y - 34}L${n(x - 20 + (i * (width + 40)) / 21)} ${y + 30}`,
        )
        .join(''),
      { stroke: '#7a5a2c', 'stroke-width': 3, opacity: 0.6 },
    ),
    ...range(3).flatMap((r) =>
      range(11).map((i) =>
        place(
          x + 40 - r * 20 + (i * (width - 80 + r * 40)) / 10,
          y - 24 + r * 20,
          piece(i + r),
          b.random.between(-10, 10),
        ),
      ),
    ),
  );
