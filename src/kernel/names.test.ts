import { expect, test } from 'vitest';
import { nameWords, shortName } from './names.ts';

test.each([
  ["Nur'aini", ['nuraini']],
  ['Nur’aini', ['nuraini']],
  ['Nurʼaini', ['nuraini']],
  ['Nur`aini', ['nuraini']],
  ['H. Ahmad Ma’ruf, S.Pd.', ['ahmad', 'maruf']],
  ['Hj. Siti Aminah S.Pd.I., M.Pd', ['siti', 'aminah']],
  ['Dr. Budi', ['budi']],
  ['M. Yusuf', ['m', 'yusuf']],
  ['Si\u00adti', ['siti']],
  ['Hi', ['hi']],
  ['%%%', []],
])('%s is looked for by %j', (typed, words) => {
  expect(nameWords(typed)).toEqual(words);
});

test.each([
  ['Sulastri Anggraini', 'Sulastri A.'],
  ['Hj. Siti Aminah, S.Pd.', 'Siti A.'],
  ['  siti   nur aisyah ', 'siti A.'],
  ['Siti', 'Siti'],
  ['Ibu', 'Ibu'],
  ['Bpk Ir. Heri', 'Heri'],
  ['', ''],
])('%j is called %j', (name, short) => {
  expect(shortName(name)).toBe(short);
});
