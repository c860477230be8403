import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csv, csvCell } from './csv.ts';

test('no text becomes a formula, and every cell can be read back', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const cell = csvCell(text);
      const read = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
      expect(read).not.toMatch(/^[=+\-@\t\r]/);
      expect(read === text || read === `'${text}`).toBe(true);
    }),
  );
});

test('numbers stay numbers, also below zero, and every line ends with CRLF', () => {
  expect(
    csv([
      ['jumlah', 'ket'],
      [-5, 'a,b'],
    ]),
  ).toBe('jumlah,ket\r\n-5,"a,b"\r\n');
});
