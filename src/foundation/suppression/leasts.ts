import { LEAST, type Cell, type Publication, type Relation } from './publication.ts';

type Range = { low: number; high: number };
const ANY: Range = { low: 0, high: Infinity };

/**
 * The room of each figure that is to be decided, as far as it can be had at all: zeros are shown, and what is out stays out, so that everybody knows of a
 * sum how many of its parts are one at least, and of the one part that is not zero that it is the sum.
 */
export function withLeasts({ cells, relations }: Publication): readonly Cell[] {
  const ranges = new Map(cells.map((cell) => [cell.name, rangeOf(cell)]));
  for (let moved = true; moved;) {
    moved = false;
    for (const relation of relations) if (draw(relation, ranges)) moved = true;
  }
  return cells.map((cell) => {
    const { low } = ranges.get(cell.name) ?? ANY;
    return cell.room && cell.earlier === null && low > cell.room.low ? { ...cell, room: { ...cell.room, low } } : cell;
  });
}

function rangeOf({ value, earlier }: Cell): Range {
  if (earlier === 'shown' || (earlier === null && value === 0)) return { low: value, high: value };
  return { low: value === 0 ? 0 : LEAST, high: Infinity };
}

/** Draws the ends of all figures of a relation in as far as the others allow; says whether one moved. */
function draw(relation: Relation, ranges: ReadonlyMap<string, Range>): boolean {
  let moved = false;
  for (const [name, times] of relation) {
    const range = ranges.get(name);
    if (!range) continue;
    const others = relation.filter(([other]) => other !== name);
    const [least, most] = (['low', 'high'] as const).map((end) =>
      others.reduce((sum, [other, by]) => {
        const share = -by / times;
        const { low, high } = ranges.get(other) ?? ANY;
        return sum + share * ((end === 'low') === share > 0 ? low : high);
      }, 0),
    ) as [number, number];
    if (least > range.low) [range.low, moved] = [least, true];
    if (most < range.high) [range.high, moved] = [most, true];
  }
  return moved;
}
