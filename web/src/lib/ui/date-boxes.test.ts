import { describe, expect, test } from 'vitest';
import { boxesOf, dateIn } from './date-boxes.ts';

const form = (fields: Record<string, string>) => {
  const sent = new FormData();
  for (const [name, value] of Object.entries(fields)) sent.set(name, value);
  return sent;
};

describe('a date in three boxes', () => {
  test('is one date, with or without leading noughts', () => {
    expect(dateIn(form({ 'since.day': '5', 'since.month': '7', 'since.year': '1960' }), 'since')).toBe('1960-07-05');
    expect(dateIn(form({ day: '05', month: '12', year: '2026 ' }), '')).toBe('2026-12-05');
  });

  test('is empty only when all boxes are, and half a date is none', () => {
    expect(dateIn(form({ 'since.day': '', 'since.month': '', 'since.year': '' }), 'since')).toBe('');
    expect(dateIn(form({ 'since.day': '5', 'since.month': '', 'since.year': '1960' }), 'since')).toBe('1960-00-05');
  });

  test('may come whole from a program', () => {
    expect(dateIn(form({ since: '1960-07-05' }), 'since')).toBe('1960-07-05');
  });

  test('comes back into its boxes as it was typed', () => {
    expect(boxesOf('1960-07-05')).toEqual({ day: '5', month: '7', year: '1960' });
    expect(boxesOf('1960-00-05')).toEqual({ day: '5', month: '', year: '1960' });
    expect(boxesOf('')).toEqual({ day: '', month: '', year: '' });
  });
});
