import { CONTENT_WIDTH, MARGIN } from './canvas.ts';
import type { Setter, Strip } from './strip.ts';
import type { Cell } from './sign-cell.ts';
import { drawList, layOutLists, listHeight } from './sign-list.ts';
import { drawPlace, placeHeight } from './sign-place.ts';
import { SHORT_LIST, type SignRow } from './signatures.ts';

const GUTTER = 14;

/** One row of places to sign as strips: one for places with few names, one for each line where many sign. */
export function layOutSignatures(row: SignRow, setter: Setter): Strip[] {
  const gap = setter.density.size * 1.2;
  const width = (CONTENT_WIDTH - GUTTER * (row.length - 1)) / row.length;
  const cells = row.flatMap((place, i) => (place ? [{ place, x: MARGIN.left + i * (width + GUTTER), width }] : []));
  if (cells.some(({ place }) => place.names.length > SHORT_LIST)) return layOutLists(cells, setter, gap);
  const height = Math.max(...cells.map((cell) => heightOf(cell, setter)));
  return [
    {
      height,
      gap,
      keep: false,
      // Names stand on one line, however many lines are above them.
      draw: (canvas, y) =>
        cells.forEach((cell) => {
          const draw = isList(cell) ? drawList : drawPlace;
          draw(canvas, setter, cell, y + height - heightOf(cell, setter));
        }),
    },
  ];
}

const isList = ({ place }: Cell): boolean => place.names.length > 1;

/** A list begins no lower than a single person's place beside it. */
function heightOf(cell: Cell, setter: Setter): number {
  if (!isList(cell)) return placeHeight(cell, setter);
  const alone = { ...cell, place: { ...cell.place, names: [''] } };
  return Math.max(listHeight(cell, setter), placeHeight(alone, setter));
}
