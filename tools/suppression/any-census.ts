import fc from 'fast-check';

/** How many of each dusun, sex and age. */
export type Cube = readonly (readonly (readonly number[])[])[];

/** What happened between two tables of people. Children are born into the first age. */
export interface Happened {
  readonly birth: Cube;
  readonly death: Cube;
  readonly move_in: Cube;
  readonly move_out: Cube;
  /** Records that were mended: people without an event. */
  readonly mended: Cube;
}

/** A small village over three tables of its people, and what happened between them. */
export interface Census {
  readonly hamlets: readonly string[];
  readonly people: readonly Cube[];
  readonly happened: readonly Happened[];
}

export const [SEXES, AGES] = [['L', 'P'] as const, ['young', 'old'] as const];

const few = fc.oneof(
  { weight: 35, arbitrary: fc.integer({ min: 1, max: 9 }) },
  { weight: 10, arbitrary: fc.constant(0) },
  { weight: 55, arbitrary: fc.integer({ min: 10, max: 60 }) },
);
const some = fc.oneof(
  { weight: 40, arbitrary: fc.constant(0) },
  { weight: 40, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 20, arbitrary: fc.integer({ min: 5, max: 14 }) },
);
const rarely = fc.oneof({ weight: 19, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constant(1) });

const list = <T>(of: fc.Arbitrary<T>, length: number) => fc.array(of, { minLength: length, maxLength: length });
const cube = (hamlets: number, of: fc.Arbitrary<number>): fc.Arbitrary<Cube> =>
  list(list(list(of, AGES.length), SEXES.length), hamlets);
const map = (one: Cube, to: (count: number, h: number, s: number, a: number) => number): Cube =>
  one.map((sexes, h) => sexes.map((ages, s) => ages.map((count, a) => to(count, h, s, a))));

/** Villages with somebody to protect: in the first dusun live one to nine of a kind, and few of them come and go. */
export const anyCensus: fc.Arbitrary<Census> = fc.integer({ min: 2, max: 3 }).chain((hamlets) => {
  const drawn = fc.record({
    birth: cube(hamlets, some),
    death: cube(hamlets, some),
    move_in: cube(hamlets, some),
    move_out: cube(hamlets, some),
    mended: cube(hamlets, rarely),
  });
  return fc
    .record({ first: fc.integer({ min: 1, max: 9 }), start: cube(hamlets, few), drawn: list(drawn, 2) })
    .map(({ first, start, drawn }) => {
      const people = [map(start, (count, h, s, a) => (h + s + a === 0 ? first : count))];
      const happened = drawn.map((one): Happened => {
        const before = people.at(-1) ?? [];
        const at = (of: Cube, h: number, s: number, a: number) => of[h]?.[s]?.[a] ?? 0;
        const birth = map(one.birth, (count, _, __, a) => (a === 0 ? count : 0));
        const death = map(one.death, (count, h, s, a) => Math.min(count, at(before, h, s, a)));
        const move_out = map(one.move_out, (count, h, s, a) =>
          Math.min(count, at(before, h, s, a) - at(death, h, s, a)),
        );
        const told = { birth, death, move_in: one.move_in, move_out, mended: one.mended };
        people.push(
          map(
            before,
            (count, h, s, a) =>
              count +
              at(birth, h, s, a) -
              at(death, h, s, a) +
              at(told.move_in, h, s, a) -
              at(move_out, h, s, a) +
              at(told.mended, h, s, a),
          ),
        );
        return told;
      });
      return { hamlets: Array.from({ length: hamlets }, (_, h) => `h${h}`), people, happened };
    });
});
