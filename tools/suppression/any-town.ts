import fc from 'fast-check';

/** A small village over three releases: who lives where and does what, and who came and went between them. */
export interface Town {
  readonly hamlets: readonly string[];
  /** Groups of kinds: the code list of what is counted. */
  readonly groups: readonly (readonly string[])[];
  /** By release, hamlet and kind. */
  readonly stock: readonly Counts[];
  /** Between a release and the next. */
  readonly moves: readonly { readonly came: Counts; readonly went: Counts }[];
  /** How finely the moves are published too. */
  readonly movesBy: 'hamlet' | 'margins' | 'cell';
  /** Fewer of a dusun than this, and itself, are too few. */
  readonly tooFew: 4 | 9;
}
export type Counts = readonly (readonly number[])[];

const few = fc.oneof(
  { weight: 30, arbitrary: fc.constant(0) },
  { weight: 30, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 10, arbitrary: fc.integer({ min: 5, max: 9 }) },
  { weight: 30, arbitrary: fc.integer({ min: 10, max: 60 }) },
);
const move = fc.oneof(
  { weight: 60, arbitrary: fc.constant(0) },
  { weight: 30, arbitrary: fc.integer({ min: 1, max: 3 }) },
  { weight: 10, arbitrary: fc.integer({ min: 4, max: 12 }) },
);

const shape = fc.record({
  hamlets: fc.integer({ min: 2, max: 4 }),
  sizes: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 3 }),
  movesBy: fc.constantFrom('hamlet' as const, 'margins' as const, 'cell' as const),
  tooFew: fc.constantFrom(4 as const, 9 as const),
});

/** Towns with somebody to protect: at the first place live one to four. */
export const anyTown: fc.Arbitrary<Town> = shape.chain(({ hamlets, sizes, movesBy, tooFew }) => {
  const kinds = sizes.reduce((sum, size) => sum + size, 0);
  const table = (number: fc.Arbitrary<number>) =>
    fc.array(fc.array(number, { minLength: kinds, maxLength: kinds }), { minLength: hamlets, maxLength: hamlets });
  return fc
    .record({
      first: fc.integer({ min: 1, max: 4 }),
      start: table(few),
      moves: fc.array(fc.record({ came: table(move), went: table(move) }), { minLength: 2, maxLength: 2 }),
    })
    .map(({ first, start, moves }) => {
      const stock = [start.map((row, h) => row.map((count, k) => (h + k === 0 ? first : count)))];
      const happened = moves.map(({ came, went }) => {
        const before = stock.at(-1) ?? [];
        const left = went.map((row, h) => row.map((count, k) => Math.min(count, before[h]?.[k] ?? 0)));
        stock.push(before.map((row, h) => row.map((count, k) => count + (came[h]?.[k] ?? 0) - (left[h]?.[k] ?? 0))));
        return { came, went: left };
      });
      let next = 0;
      return {
        hamlets: Array.from({ length: hamlets }, (_, h) => `h${h}`),
        groups: sizes.map((size) => Array.from({ length: size }, () => `k${next++}`)),
        stock,
        moves: happened,
        movesBy,
        tooFew,
      };
    });
});
