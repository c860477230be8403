import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csv, csvCell } from './csv.ts';

/** The cells of one line, read as a spreadsheet does. */
function cellsOf(line: string, sign: ';' | ','): string[] {
  const cells = [...line.matchAll(new RegExp(`("(?:[^"]|"")*"|[^${sign}]*)(${sign}|$)`, 'gu'))].map(
    ([, cell = '']) => cell,
  );
  return cells.slice(0, line === '' ? 1 : cells.length - (line.endsWith(sign) ? 0 : 1)).map(bare);
}
const bare = (cell: string) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);

const cellText = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom(';', '=', '+', '"', ',', '\n', '1', '\t', '0', ' ') }),
);

test('no text becomes a formula, and every cell can be read back', () => {
  fc.assert(
    fc.property(cellText, (text) => {
      const read = bare(csvCell(text));
      expect(read).not.toMatch(/^[=+\-@\r]|^\s+[=+\-@]/);
      expect([text, `'${text}`, `\t${text}`]).toContain(read);
    }),
  );
});

test('a sign between cells inside of a text begins no other cell, in Indonesian and in English Excel', () => {
  for (const sign of [';', ','] as const) {
    const line = csv([[`kopi${sign}=1+1`, 'b']])
      .slice(1, -2)
      .replace(';b', `${sign}b`);
    expect(cellsOf(line, sign)).toEqual([`kopi${sign}=1+1`, 'b']);
  }
});

test.each(['1809012345678901', '081270009001', '001', '380 0301 2345', '01/02', '12345678901234567890', '1e5'])(
  '%s stays a text',
  (digits) => {
    expect(csvCell(digits).replaceAll('"', '')).toBe(`\t${digits}`);
  },
);

test.each(['2026-11-28', '08:30', 'P-7K2M9Q', '500.2.2.4/001/HNR/XI/2026', 'Siti', ''])(
  '%s is left as it is',
  (text) => {
    expect(csvCell(text)).toBe(text);
  },
);

test('numbers stay numbers, also below zero; the file says how it is written, and every line ends with CRLF', () => {
  expect(
    csv([
      ['jumlah', 'ket'],
      [-5, 'a;b'],
    ]),
  ).toBe('\ufeffjumlah;ket\r\n-5;"a;b"\r\n');
});
