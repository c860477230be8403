import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHARACTERS } from './fonts/characters.ts';
import { reasonNotToPrint, undrawable } from './printable.ts';
import { readFace } from './truetype.ts';

describe('what a letter can print', () => {
  it.each([
    "Siti Nur'aini",
    'Nurʼaini',
    'Đặng Thị Hồng',
    'Łucja Żółkiewska',
    'Ḥasan Şahin',
    'I Gusti Ngurah é',
    'Siti\u00a0Rahma\u202fwati',
    'dua\nbaris\tdan tab',
    'tanda\u200e arah\u200b tak tampak',
    'Rp1.500.000 — “rapi” 12 m² ≥ 3½',
  ])('prints %j', (text) => expect(undrawable(text)).toBeNull());

  it.each([
    ['محمد', 'م'],
    ['Wayan ᬯ', 'ᬯ'],
    ['Budi 👍🏽', '👍'],
    ['王小明', '王'],
    ['Дмитрий', 'Д'],
    ['m\u0302', '\u0302'],
  ])('refuses %s, naming %s', (text, character) => {
    expect(undrawable(text)).toBe(character);
    expect(reasonNotToPrint(text)).toBe(`cannot_print_${character.codePointAt(0)?.toString(16)}`);
  });

  it.each(['regular', 'bold'])('claims only what the %s face draws', (face) => {
    const file = readFileSync(`web/static/faces/balai-bonum-${face}.ttf`);
    const drawn = new Set(readFace(file).characterSet);
    for (const [from, to] of CHARACTERS)
      for (let code = from; code <= to; code += 1) expect(drawn.has(code), code.toString(16)).toBe(true);
  });
});
