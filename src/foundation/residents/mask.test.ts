import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskName, maskNik, maskPhone } from './mask.ts';

test.each([
  ['Budi Santoso', 'B*** S******'],
  ['SITI', 'S***'],
  ['M. Ali', 'M* A**'],
  ["Nur'aini", 'N*******'],
  ['A', 'A*'],
  ['  Wayan   Gde ', 'W**** G**'],
  ['', ''],
  ['  ', ''],
  ['*', '**'],
])('the name %s is shown as %s', (name, shown) => {
  expect(maskName(name)).toBe(shown);
});

test('a masked name shows one letter of each word and nothing else, whatever the name', () => {
  const words = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(' ', '\t', '*', 'a b')));
  fc.assert(
    fc.property(words, (parts) => {
      const name = parts.join('');
      const shown = maskName(name).split(' ').filter(Boolean);
      expect(shown).toHaveLength(name.split(/\s+/).filter(Boolean).length);
      for (const word of shown) expect(word).toMatch(/^.[^*]*\*+$/su);
    }),
  );
});

test('a NIK shows its last four digits, a phone its country and last four', () => {
  expect(maskNik('1809101708449001')).toBe('************9001');
  expect(maskPhone('+6281270009001')).toBe('+62*******9001');
});
