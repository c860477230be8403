import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '../../tests/support/any-text.ts';
import { oneLine, plainText } from './text.ts';

test.each([
  ['Keripik\u0000pisang', 'Keripik pisang', 'a control sign parts words'],
  ['ke\u00adripik', 'keripik', 'a soft hyphen is no letter'],
  ['\u202eSiti\u202c \u200fAminah', 'Siti Aminah', 'marks that turn the direction'],
  ['Jl.\u00a0Raya\u2003No.\u30001', 'Jl. Raya No. 1', 'every kind of space'],
  ['\ufeffSiti\u200b', 'Siti', 'marks without width'],
  ['keluarga 👨‍👩‍👧 sehat', 'keluarga 👨‍👩‍👧 sehat', 'an emoji of several'],
  ['می‌خواهم', 'می‌خواهم', 'a joiner inside a word'],
  ['‍Siti‌ ', 'Siti', 'joiners at the edge of a word'],
  ['baris 1\nbaris 2', 'baris 1 baris 2', 'a line break'],
  ['Se\u0301', 'Sé', 'letters are composed'],
  ['\u3164\u2800 \u200b', '', 'nothing that can be seen'],
  ['a\ud800b', 'ab', 'half a letter'],
])('%j is read as %j: %s', (typed, read) => {
  expect(oneLine(typed)).toBe(read);
});

test('a text keeps its lines, however they were broken', () => {
  expect(plainText(' satu\r\n\u200bdua\u2028tiga \n\n\u00a0')).toBe('satu\ndua\ntiga');
});

test('whatever is typed, nothing invisible is left and reading it again changes nothing', () => {
  const litter = fc.constantFrom('\u200c', '\u200d', '\u00ad', '\u202e', '\u3000', '\n', '\u0301', '👩', 'a', ' ');
  fc.assert(
    fc.property(fc.oneof(anyText(), fc.string({ unit: litter })), (typed) => {
      const line = oneLine(typed);
      expect(line).not.toMatch(/(?![\u200c\u200d])[\p{C}\p{Zl}\p{Zp}]| {2}|^ | $|^[\u200c\u200d]|[\u200c\u200d]$/u);
      expect(oneLine(line)).toBe(line);
      expect(plainText(plainText(typed))).toBe(plainText(typed));
    }),
  );
});
