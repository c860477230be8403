import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '#src/modules/letters/catalogue/index.ts';
import type { LetterField } from '#src/modules/letters/index.ts';
import { inKeys, inWords, nameInKeys, nameInWords, offeredWords } from './template-words.ts';

const asked = (key: string, label: string, kind: LetterField['kind'] = 'text') => ({ key, label, kind });
const FIELDS = [
  asked('business_name', 'Nama usaha'),
  asked('heirs', 'Ahli waris', 'people'),
  asked('born', 'Tanggal lahir anak', 'date'),
];

describe.each(CATALOGUE.map(({ title, content }) => [title, content] as const))('the text of %s', (_, content) => {
  const fields = content.fields;
  it('is the same again after it was read in words', () => {
    for (const text of content.template) expect(inKeys(inWords(text, fields), fields)).toBe(text);
    for (const key of (content.paper?.hands ?? []).flatMap((hand) => hand.who))
      expect(nameInKeys(nameInWords(key, fields), fields)).toBe(key);
  });

  it('shows no key where its question has words of its own', () => {
    const odd = new Set<string | undefined>(fields.filter((f) => /[{}|:·]/.test(f.label)).map((f) => f.key));
    const shown = content.template.flatMap((text) => [...inWords(text, fields).matchAll(/\{([a-z_]+)/g)]);
    expect(shown.map(([, key]) => key).filter((key) => !odd.has(key))).toEqual([]);
  });
});

it('names people, their parts, tables, and what is printed otherwise', () => {
  expect(inWords('{subject.name} {business_name|tidak ada} {heirs: name, nik} {heirs.count} {born.day}', FIELDS)).toBe(
    '{Warga · nama} {Nama usaha|tidak ada} {Ahli waris: nama, NIK} {Ahli waris · berapa orang} {Tanggal lahir anak · dengan hari}',
  );
  expect(inWords('{village.name}', FIELDS)).toBe('{Nama desa}');
  expect(offeredWords(FIELDS)[0]).toContain('Ahli waris · berapa orang');
});

it('takes what is typed by hand, in whatever case, and the words from before a question was renamed', () => {
  expect(inKeys('{nama USAHA} {warga · nama} {business_name}', FIELDS)).toBe(
    '{business_name} {subject.name} {business_name}',
  );
  const renamed = FIELDS.map((f) => (f.key === 'business_name' ? { ...f, label: 'Usahanya apa' } : f));
  expect(inKeys('{Nama usaha} {Usahanya apa}', renamed, FIELDS)).toBe('{business_name} {business_name}');
  expect(inKeys('{entah apa}', FIELDS)).toBe('{entah apa}');
});

it('keeps the key where words would mean two things', () => {
  const twice = [asked('a', 'Nama'), asked('b', 'Nama'), asked('c', 'Nama desa'), asked('d', 'Jam: mulai')];
  expect(inWords('{a} {b} {c} {d}', twice)).toBe('{Nama} {b} {c} {d}');
  expect(inKeys('{Nama} {b} {Nama desa}', twice)).toBe('{a} {b} {village.name}');
});
