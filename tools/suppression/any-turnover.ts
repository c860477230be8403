import fc from 'fast-check';
import { cellsOf, roomOfSum, type Publication } from '../../src/foundation/suppression/index.ts';

/** Rupiah of one seller in one place and kind of goods. */
const amount = fc.integer({ min: 10_000, max: 25_000_000 });
const sellers = fc.array(amount, { maxLength: 6 });
const side = fc.integer({ min: 2, max: 4 });
const codes = (many: number) => ({
  code: 'all',
  parts: Array.from({ length: many }, (_, at) => ({ code: String(at) })),
});
const within = (code: string | undefined, at: number) => code === 'all' || Number(code) === at;

/** What is sold, by dusun and kind, with all totals. */
export const anyTurnover: fc.Arbitrary<Publication> = fc.tuple(side, side).chain(([rows, cols]) =>
  fc
    .array(fc.array(sellers, { minLength: cols, maxLength: cols }), { minLength: rows, maxLength: rows })
    .map((places) => {
      const amountsIn = ([row, col]: readonly string[]) =>
        places
          .filter((_, at) => within(row, at))
          .flatMap((kinds) => kinds.filter((_, at) => within(col, at)))
          .flat();
      return cellsOf({
        name: 'turnover',
        dimensions: [codes(rows), codes(cols)],
        count: (at) => amountsIn(at).reduce((sum, one) => sum + one, 0),
        room: (at, value) =>
          roomOfSum({ value, contributors: amountsIn(at).length, largest: Math.max(0, ...amountsIn(at)) }),
      });
    }),
);
