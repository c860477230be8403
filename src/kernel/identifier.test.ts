import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '../../tests/support/any-text.ts';
import { digitsIn, qrisIn, unwrapped } from './identifier.ts';

const NIK = '1809016505880001';

test.each([
  NIK,
  '1809 0165 0588 0001',
  '1809.0165.0588.0001',
  '1809-0165–0588‑0001',
  ` ${NIK}\n`,
  `NIK: ${NIK}`,
  `NIK ${NIK}`,
  `No. KK : ${NIK}.`,
  `"${NIK}"`,
  `“${NIK}”`,
  `'${NIK}`,
  `\ufeff18090165\u200b05880001\u200e`,
  '18090165\r\n05880001',
  '\t18090165\u00a005880001',
  '１８０９０１６５０５８８０００１',
])('%j are the same digits', (typed) => {
  expect(digitsIn(typed)).toBe(NIK);
});

test.each(['18090165O5880001', '180901650588000I', '1809+0165', 'Siti 1809 Aminah', 'N1809016505880001'])(
  'the letters of %s are not dropped: no other number comes of it',
  (typed) => {
    expect(digitsIn(typed)).toMatch(/[^\d]/);
  },
);

test.each([
  '00020101TOKO  SITI6304ABCD',
  ' "00020101TOKO  SITI6304ABCD"\n',
  'QRIS: 00020101TOKO \r\n SITI6304ABCD\ufeff',
])('the text of a QRIS keeps its own spaces: %j', (typed) => {
  expect(qrisIn(typed)).toBe('00020101TOKO  SITI6304ABCD');
});

test('an account number keeps the groups in which it is read', () => {
  expect(unwrapped('No. rekening: “380 0301\n2345”')).toBe('380 0301 2345');
});

test('digits come through any wrapping, and reading again changes nothing', () => {
  const digits = fc.stringMatching(/^\d{1,20}$/);
  const wrapping = fc.constantFrom('', ' ', '"', '’', '\u200b', '\n', '\ufeff', '-', '.');
  fc.assert(
    fc.property(digits, wrapping, wrapping, fc.constantFrom('', 'NIK: ', 'PIN ', 'No. KK : '), (it, a, b, label) => {
      const half = Math.floor(it.length / 2);
      expect(digitsIn(`${a}${label}${it.slice(0, half)}${b}${it.slice(half)}${a}`)).toBe(it);
    }),
  );
  fc.assert(
    fc.property(anyText(), (typed) => {
      for (const read of [digitsIn, qrisIn]) expect(read(typed)).not.toMatch(/[\p{Cc}\u200b\ufeff\u202e]/u);
    }),
  );
});
