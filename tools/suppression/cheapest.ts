import fc from 'fast-check';
import { cellsOf, exposed, roomOfCount, type Publication } from '../../src/foundation/suppression/index.ts';

const side = fc.integer({ min: 2, max: 4 });
const count = fc.oneof(
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 4 }) },
  { weight: 3, arbitrary: fc.integer({ min: 5, max: 40 }) },
);
const codes = (many: number) => ({
  code: 'all',
  parts: Array.from({ length: many }, (_, at) => ({ code: String(at) })),
});

/** Two by two to four by four, with all totals. */
export const anySmallTable: fc.Arbitrary<Publication> = fc.tuple(side, side).chain(([rows, cols]) =>
  fc.array(fc.array(count, { minLength: cols, maxLength: cols }), { minLength: rows, maxLength: rows }).map((cells) =>
    cellsOf({
      name: 'table',
      dimensions: [codes(rows), codes(cols)],
      count: ([row, col]) => cells[Number(row)]?.[Number(col)] ?? 0,
      room: (_, value) => roomOfCount(value, 4),
    }),
  ),
);

/** What is withheld beside what had to be, in people: what a pattern costs. */
export const costOf = ({ cells }: Publication, withheld: ReadonlySet<string>): number =>
  cells.reduce((sum, cell) => sum + (withheld.has(cell.name) && cell.room === null ? cell.value : 0), 0);

/** No reader comes closer than the rule allows, when just these are withheld. */
export const isSafe = ({ cells, relations }: Publication, withheld: ReadonlySet<string>): boolean =>
  exposed({
    cells: cells.map((cell) => ({ ...cell, earlier: withheld.has(cell.name) ? 'withheld' : 'shown' }) as const),
    relations,
  }).length === 0;

/** The least that a safe pattern costs, if that is below a limit, found by trying all; Infinity if none is. */
export function cheapestBelow(limit: number, publication: Publication): number {
  const must = publication.cells.filter((cell) => cell.room !== null).map((cell) => cell.name);
  const others = publication.cells
    .filter((cell) => cell.room === null && cell.value > 0)
    .toSorted((a, b) => a.value - b.value);
  let best = Infinity;
  const look = (from: number, withheld: readonly string[], cost: number): void => {
    if (cost >= limit) return;
    if (isSafe(publication, new Set(withheld))) {
      best = cost;
      return;
    }
    for (let at = from; at < others.length; at += 1) {
      const next = others[at];
      if (!next || cost + next.value >= Math.min(limit, best)) return;
      look(at + 1, [...withheld, next.name], cost + next.value);
    }
  };
  look(0, must, 0);
  return best;
}
