import { describe, expect, it } from 'vitest';
import { attack } from './attack.ts';
import { cellName, cellsOf } from './cross-table.ts';
import { decide, exposed, recode } from './decide.ts';
import { protect } from './protect.ts';
import { asSeen, type Publication } from './publication.ts';
import { roomOfCount } from './rule.ts';
import worked from './worked-case.json' with { type: 'json' };

const NOTHING: Publication = { cells: [], relations: [] };
const total = (parts: readonly string[]) => ({ code: 'all', parts: parts.map((code) => ({ code })) });
const tableOf = (
  name: string,
  rows: readonly string[],
  cols: readonly string[],
  cells: readonly (readonly number[])[],
) =>
  cellsOf({
    name,
    dimensions: [total(rows), total(cols)],
    count: ([row = '', col = '']) => cells[rows.indexOf(row)]?.[cols.indexOf(col)] ?? 0,
    room: (_, value) => roomOfCount(value, 4),
  });

describe('the worked case', () => {
  const { rows, cols, cells } = worked;
  const table = tableOf('t', rows, cols, cells);
  const nameAt = ([row = 0, col = 0]: readonly number[]) => cellName('t', [rows[row] ?? '', cols[col] ?? '']);

  it('has the totals that it says', () => {
    const value = (codes: readonly string[]) => table.cells.find((cell) => cell.name === cellName('t', codes))?.value;
    expect(rows.map((row) => value([row, 'all']))).toEqual(worked.row_totals);
    expect(cols.map((col) => value(['all', col]))).toEqual(worked.col_totals);
    expect(value(['all', 'all'])).toBe(worked.grand_total);
  });

  it.each(worked.cases)('$verdict', ({ withheld, interval_of_primary: [low, high], intervals = {} }) => {
    // Its reader does not know yet that a zero would be shown.
    const seen = asSeen(table.cells, new Set(withheld.map(nameAt))).map((cell) => ({ ...cell, least: 0 }));
    const reader = attack(seen, table.relations);
    expect(reader.intervalOf(nameAt([0, 3]))).toEqual({ low, high });
    for (const [name, [from, to]] of Object.entries(intervals))
      expect(reader.intervalOf(`t|${name.replace('/', '|')}`), name).toEqual({ low: from, high: to });
  });

  it('is withheld by its cheapest pattern', () => {
    const cheapest = worked.cases.at(-1)?.withheld.map(nameAt) ?? [];
    expect([...(protect(table) ?? [])].toSorted()).toEqual(cheapest.toSorted());
  });
});

it('a zero is shown, and nothing is withheld where nobody is few', () => {
  const table = tableOf(
    't',
    ['a', 'b'],
    ['x', 'y'],
    [
      [0, 20],
      [30, 5],
    ],
  );
  expect(protect(table)).toEqual(new Set());
  expect(decide(NOTHING, [table], 1)?.shown).toBe(1);
});

it('a total of one part only is withheld with it', () => {
  const table = tableOf('t', ['a'], ['x', 'y'], [[3, 40]]);
  expect(protect(table)).toContain('t|a|x');
  expect(protect(table)).toContain('t|all|x');
});

it('wider bands are taken before the table is withheld', () => {
  const fine = tableOf(
    'fine',
    ['a', 'b'],
    ['x', 'y'],
    [
      [3, 40],
      [2, 50],
    ],
  );
  const wide = tableOf('wide', ['a', 'b'], ['x or y'], [[43], [52]]);
  expect(decide(NOTHING, [fine, wide], 0.8)).toMatchObject({ bands: 1, shown: 1 });
  expect(decide(NOTHING, [fine], 0.8)).toBeNull();
});

describe('two releases of one table', () => {
  const [before, after] = [
    tableOf(
      'before',
      ['a', 'b'],
      ['x', 'y'],
      [
        [3, 40],
        [20, 50],
      ],
    ),
    tableOf(
      'after',
      ['a', 'b'],
      ['x', 'y'],
      [
        [6, 40],
        [20, 50],
      ],
    ),
  ];
  const nobodyMoved = (codes: readonly string[]) => [
    [cellName('after', codes), 1] as const,
    [cellName('before', codes), -1] as const,
  ];

  it('withhold the same cells where nobody moved, or one gives back the other', () => {
    const unmoved = [
      ['b', 'x'],
      ['b', 'y'],
      ['a', 'y'],
    ].map(nobodyMoved);
    const first = decide(NOTHING, [before], 0);
    const next = { ...after, relations: [...after.relations, ...unmoved] };
    const alone = recode(first?.out ?? NOTHING, [next], 0, () => new Set());
    expect(exposed(alone?.out ?? NOTHING)).toContain('before|a|x');
    const both = decide(first?.out ?? NOTHING, [next], 0);
    const hidden = both?.out.cells.filter((cell) => cell.earlier === 'withheld').map((cell) => cell.name) ?? [];
    for (const name of hidden.filter((at) => at.startsWith('before')))
      if (name !== 'before|a|x') expect(hidden).toContain(name.replace('before', 'after'));
  });

  it('never take back what is out', () => {
    const first = decide(NOTHING, [before], 0);
    const second = decide(first?.out ?? NOTHING, [after], 0);
    expect(second?.out.cells.slice(0, before.cells.length)).toEqual(first?.out.cells);
  });
});

it('a table that follows from what is out is not published', () => {
  const table = tableOf(
    't',
    ['a', 'b'],
    ['x', 'y'],
    [
      [3, 40],
      [20, 50],
    ],
  );
  const first = decide(NOTHING, [table], 0);
  const same = {
    cells: [{ name: 'again', value: 3, room: null, earlier: null }],
    relations: [
      [
        ['again', 1],
        ['t|a|x', -1],
      ],
    ],
  } as const;
  expect(decide(first?.out ?? NOTHING, [same], 1)).toBeNull();
});

it('the audit finds what a suppressor shows by mistake', () => {
  const table = tableOf(
    't',
    ['a', 'b'],
    ['x', 'y'],
    [
      [3, 40],
      [20, 50],
    ],
  );
  const careless = recode(NOTHING, [table], 0, () => new Set());
  expect(exposed(careless?.out ?? NOTHING)).toEqual(['t|a|x']);
});

it('what is withheld for the sake of another stays unsure in later releases too', () => {
  const cell = (name: string, value: number, earlier: 'shown' | 'withheld') => ({ name, value, room: null, earlier });
  const few = { name: 'few', value: 3, room: roomOfCount(3, 4), earlier: 'withheld' } as const;
  const out: Publication = {
    cells: [cell('all', 100, 'shown'), few, cell('x', 40, 'withheld'), cell('y', 57, 'withheld')],
    relations: [
      [
        ['all', 1],
        ['few', -1],
        ['x', -1],
        ['y', -1],
      ],
    ],
  };
  const again: Publication = {
    cells: [{ name: 'x again', value: 40, room: null, earlier: null }],
    relations: [
      [
        ['x again', 1],
        ['x', -1],
      ],
    ],
  };
  expect(decide(out, [again], 1)).toBeNull();
  expect(decide(out, [again], 0)?.out.cells.at(-1)?.earlier).toBe('withheld');
});
