import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attack } from './attack.ts';
import { corners } from './corners.ts';
import type { Relation, SeenCell } from './publication.ts';

const shown = (name: string, value: number): SeenCell => ({ name, shown: value, least: 0 });
const withheld = (name: string, least = 1): SeenCell => ({ name, shown: null, least });
const sum = (total: string, ...parts: readonly string[]): Relation => [
  [total, 1],
  ...parts.map((part) => [part, -1] as const),
];

describe('a reader', () => {
  it('takes one from its total, and leaves the others their part of it', () => {
    const seen = [shown('all', 20), shown('a', 12), withheld('b'), withheld('c')];
    const reader = attack(seen, [sum('all', 'a', 'b', 'c')]);
    expect(reader.intervalOf('b')).toEqual({ low: 1, high: 7 });
    expect(reader.leaves('b', { low: 1, high: 7, width: 6 })).toBe(true);
    expect(reader.leaves('b', { low: 1, high: 8, width: 1 })).toBe(false);
  });

  it('finds no end where nothing sets one', () => {
    expect(attack([withheld('all'), withheld('a')], [sum('all', 'a')]).intervalOf('a')).toEqual({
      low: 1,
      high: Infinity,
    });
  });

  it('takes a half for what it is: no whole number', () => {
    const seen = [withheld('a', 0), withheld('b', 0), shown('t', 7)];
    const relation: Relation = [
      ['t', 1],
      ['a', -2],
      ['b', -2],
    ];
    expect(attack(seen, [relation]).intervalOf('a')).toEqual({ low: 0, high: 3 });
  });

  it('is told when figures contradict each other, or a name is no figure', () => {
    const seen = [shown('all', 2), withheld('a'), withheld('b'), withheld('c')];
    expect(() => attack(seen, [sum('all', 'a', 'b', 'c')]).intervalOf('a')).toThrow('contradicts itself');
    expect(() => attack(seen, [sum('all', 'd')])).toThrow('d, which is no figure');
  });

  it('finds in any small table exactly what trying every table finds', () => {
    const side = fc.integer({ min: 2, max: 3 });
    const anyTable = fc.tuple(side, side).chain(([rows, cols]) => {
      const cell = fc.record({ value: fc.integer({ min: 0, max: 5 }), hidden: fc.boolean() });
      return fc.array(fc.array(cell, { minLength: cols, maxLength: cols }), { minLength: rows, maxLength: rows });
    });
    fc.assert(
      fc.property(anyTable, (rows) => {
        const { seen, relations, lines } = asPublished(rows);
        const reader = attack(seen, relations);
        const found = tryAll(rows, lines);
        for (const [name, interval] of found) expect(reader.intervalOf(name), name).toEqual(interval);
      }),
    );
  });
});

it('a number past 2^53 is refused instead of rounded', () => {
  const large = Number.MAX_SAFE_INTEGER - 2;
  const equations = [
    {
      terms: [
        [0, 3],
        [1, large],
      ],
      equals: 5,
    },
    {
      terms: [
        [0, 7],
        [1, large - 4],
      ],
      equals: 9,
    },
  ] as const;
  expect(() => corners([Infinity, Infinity], equations)).toThrow('too large a number to stay exact');
});

type Hidden = { readonly value: number; readonly hidden: boolean };

/** A table of which all row and column totals are shown. */
function asPublished(rows: readonly (readonly Hidden[])[]) {
  const nameAt = (r: number, c: number) => `${r}.${c}`;
  const cols = (rows[0] ?? []).map((_, c) => rows.map((row, r) => ({ cell: row[c]!, name: nameAt(r, c) })));
  const lines = [...rows.map((row, r) => row.map((cell, c) => ({ cell, name: nameAt(r, c) }))), ...cols];
  const totals = lines.map((line, at) =>
    shown(
      `line ${at}`,
      line.reduce((all, { cell }) => all + cell.value, 0),
    ),
  );
  const cells = rows.flatMap((row, r) =>
    row.map(({ value, hidden }, c) => (hidden ? withheld(nameAt(r, c), 0) : shown(nameAt(r, c), value))),
  );
  const relations = lines.map((line, at) => sum(`line ${at}`, ...line.map(({ name }) => name)));
  return {
    seen: [...cells, ...totals],
    relations,
    lines: lines.map((line, at) => ({ names: line.map((x) => x.name), total: totals[at]?.shown ?? 0 })),
  };
}

/** The least and the most of each hidden cell over every table of whole numbers that has the same totals. */
function tryAll(rows: readonly (readonly Hidden[])[], lines: readonly { names: readonly string[]; total: number }[]) {
  const cells = rows.flatMap((row, r) => row.map((cell, c) => ({ ...cell, name: `${r}.${c}` })));
  const unknown = cells.filter((cell) => cell.hidden).map((cell) => cell.name);
  const value = new Map(cells.filter((cell) => !cell.hidden).map((cell) => [cell.name, cell.value]));
  const found = new Map<string, { low: number; high: number }>();
  const left = (name: string) =>
    Math.min(
      ...lines
        .filter(({ names }) => names.includes(name))
        .map(({ names, total }) => total - names.reduce((all, at) => all + (value.get(at) ?? 0), 0)),
    );
  const fits = () =>
    lines.every(({ names, total }) => names.reduce((all, at) => all + (value.get(at) ?? 0), 0) === total);
  const look = (at: number): void => {
    const name = unknown[at];
    if (name === undefined) {
      if (!fits()) return;
      for (const cell of unknown) {
        const here = value.get(cell) ?? 0;
        const before = found.get(cell) ?? { low: here, high: here };
        found.set(cell, { low: Math.min(before.low, here), high: Math.max(before.high, here) });
      }
      return;
    }
    for (let tried = left(name); tried >= 0; tried -= 1) {
      value.set(name, tried);
      look(at + 1);
      value.delete(name);
    }
  };
  look(0);
  return found;
}
