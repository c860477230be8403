import type { Brush } from './brush.ts';
import { darker, ink, lighter } from './colour.ts';
import type { Drape } from './cloth.ts';
import { group, path, polygon, range, type Point } from './shapes.ts';

export interface Weave {
  columns: number;
  rows: number;
  /** Maps (u, v), both 0–1, into the picture. */
  drape: Drape;
  /** Colour of the strand that shows in a cell. */
  colour: (column: number, row: number) => string;
  /** Strands over and under: 1 is plain weave, 2 a twill as in pandan mats. */
  float?: number;
}

/** Plaited strips (pandan, bamboo): each cell shows an upright or a lying strand, rounded and shaded where it dips under. */
export function woven(b: Brush, { columns, rows, drape, colour, float = 1 }: Weave): string {
  const cells = new Map<string, string[]>();
  const dips: string[] = [];
  for (const row of range(rows))
    for (const column of range(columns)) {
      const upright = float === 1 ? (column + row) % 2 === 0 : (column + row) % 4 < 2;
      const [gx, gy] = upright ? [0.07, 0] : [0, 0.07];
      const corner = (x: number, y: number): Point => drape((column + x) / columns, (row + y) / rows);
      const d = polygon([corner(gx, gy), corner(1 - gx, gy), corner(1 - gx, 1 - gy), corner(gx, 1 - gy)]);
      const tone = upright ? colour(column, row) : darker(colour(column, row), 0.14);
      cells.set(tone, [...(cells.get(tone) ?? []), d]);
      dips.push(
        upright
          ? polygon([corner(gx, 0.86), corner(1 - gx, 0.86), corner(1 - gx, 1), corner(gx, 1)])
          : polygon([corner(0.86, gy), corner(1, gy), corner(1, 1 - gy), corner(0.86, 1 - gy)]),
      );
    }
  const outline = polygon([
    ...range(25).map((i) => drape(i / 24, 0)),
    ...range(13).map((i) => drape(1, i / 12)),
    ...range(25).map((i) => drape(1 - i / 24, 1)),
    ...range(13).map((i) => drape(0, 1 - i / 12)),
  ]);
  return group(
    {},
    path(outline, { fill: '#4a3018' }),
    ...[...cells].map(([tone, all]) =>
      path(all.join(''), {
        fill: b.linear(
          [
            [0, lighter(tone, 0.14)],
            [1, tone],
          ],
          [0, 0, 1, 1],
        ),
      }),
    ),
    path(dips.join(''), { fill: ink.shadow, opacity: 0.28 }),
  );
}

/** The outline of a draped sheet, for shadows and light. */
export const outlineOf = (drape: Drape, steps = 24): string =>
  polygon([
    ...range(steps + 1).map((i) => drape(i / steps, 0)),
    ...range(steps + 1).map((i) => drape(1, i / steps)),
    ...range(steps + 1).map((i) => drape(1 - i / steps, 1)),
    ...range(steps + 1).map((i) => drape(0, 1 - i / steps)),
  ]);
