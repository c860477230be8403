import { describe, expect, test } from 'vitest';
import { pagedIndexes } from '../statements/pages.ts';
import type { Step } from '../statements/ways.ts';

describe('a program is judged by every way through its loop:', () => {
  const step = (addr: number, opcode: string, p1 = 0, p2 = 0, p3 = 0): Step => ({ addr, opcode, p1, p2, p3, p4: null });
  const loop = (within: Step, open = 'OpenRead') => [
    step(0, 'Init', 0, 8),
    step(1, open, 1, 7),
    step(2, 'Rewind', 1, 7),
    within,
    step(4, 'ResultRow'),
    step(5, 'DecrJumpZero', 1, 7),
    step(6, 'Next', 1, 3),
    step(7, 'Halt'),
    step(8, 'OpenRead', 2, 9),
    step(9, 'Rewind', 2, 12),
    step(10, 'DecrJumpZero', 1, 12),
    step(11, 'Next', 2, 10),
    step(12, 'Goto', 0, 1),
  ];
  const names = new Map([
    [7, 'an_index'],
    [9, 'another'],
  ]);
  const paged = (steps: readonly Step[]) => [...pagedIndexes(steps, names)];

  test('a step that goes on leaves nothing out', () => {
    expect(paged(loop(step(3, 'Column', 1, 6, 2)))).toEqual(['an_index', 'another']);
  });
  test.each(['Filter', 'IsType', 'SomethingNew'])('%s may go to the next row', (opcode) => {
    expect(paged(loop(step(3, opcode, 1, 6)))).toEqual(['another']);
  });
  test.each([1, 2, 3])('so may each of the three ways of Jump (%i)', (way) => {
    const to = [4, 4, 4].with(way - 1, 6) as [number, number, number];
    expect(paged(loop(step(3, 'Jump', ...to)))).toEqual(['another']);
  });
  test('so may a step that seeks a later row by itself', () => {
    expect(paged(loop(step(3, 'SeekGT', 1, 7)))).toEqual(['another']);
  });
  test.each([
    ['counts', [step(13, 'DecrJumpZero', 1, 7), step(14, 'Return', 9)], ['an_index', 'another']],
    ['does not', [step(13, 'ResultRow'), step(14, 'Return', 9)], ['another']],
  ])('what stands elsewhere is a part of it, where it %s', (_, elsewhere, names) => {
    const within = loop(step(3, 'Gosub', 9, 13)).with(5, step(5, 'Noop'));
    expect(paged([...within, ...elsewhere])).toEqual(names);
  });
  test('the end of a page beside a row counts nothing, wherever it leads first', () => {
    const within = loop(step(3, 'DecrJumpZero', 2, 13)).with(5, step(5, 'Noop'));
    expect(paged([...within, step(13, 'Goto', 0, 6)])).toEqual(['another']);
  });
  test('an index is known however it was opened', () => {
    expect(paged(loop(step(3, 'Noop'), 'ReopenIdx'))).toEqual(['an_index', 'another']);
  });
  test('a loop over nobody knows what may be over any index', () => {
    expect(paged(loop(step(3, 'Noop'), 'OpenSomehow'))).toEqual([]);
    expect(paged(loop(step(3, 'Noop'), 'OpenEphemeral'))).toEqual(['another']);
    expect(paged(loop(step(3, 'If', 1, 6), 'OpenEphemeral'))).toEqual(['another']);
  });
});
