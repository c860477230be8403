import { describe, expect, it } from 'vitest';
import { offer } from '../datasets/index.ts';
import {
  educationCode,
  educationOf,
  maritalOf,
  occupationCode,
  occupationOf,
  religionCode,
  religionOf,
} from './people-tables.ts';

describe('what a family card says is counted as', () => {
  it.each([
    ['Belum Sekolah', 'none'],
    ['Tidak/Belum Sekolah', 'none'],
    ['Belum Tamat SD', 'some'],
    ['Belum Tamat SD/Sederajat', 'some'],
    ['Tamat SD/Sederajat', 'primary'],
    ['SLTP/Sederajat', 'junior'],
    ['SLTA/Sederajat', 'senior'],
    ['Diploma I/II', 'college'],
    ['Akademi/Diploma III/S. Muda', 'college'],
    ['Diploma IV/Strata I', 'college'],
    ['Strata III', 'college'],
    ['', 'none'],
  ])('education %s: %s', (text, code) => expect(educationCode(text)).toBe(code));

  it.each([
    ['Petani/Pekebun', 'land'],
    ['Nelayan/Perikanan', 'land'],
    ['Mengurus Rumah Tangga', 'home'],
    ['Pelajar/Mahasiswa', 'school'],
    ['Belum Bekerja', 'none'],
    ['Buruh Harian Lepas', 'labour'],
    ['Tukang Batu', 'labour'],
    ['Pedagang', 'trade'],
    ['Guru', 'staff'],
    ['Juru Kunci', 'other'],
  ])('occupation %s: %s', (text, code) => expect(occupationCode(text)).toBe(code));

  it('religion, whatever the case, and all that the card does not name as other', () => {
    expect([' ISLAM', 'Katolik', 'Kepercayaan', ''].map(religionCode)).toEqual(['islam', 'katolik', 'other', 'other']);
  });
});

it.each([educationOf, occupationOf, maritalOf, religionOf])(
  'a table of everybody adds up in each of its bands',
  (of) => {
    const dataset = of(['A', 'B']);
    const fine = dataset.dimensions[1]?.lists?.['fine']?.tree.parts?.map(({ code }) => code) ?? [];
    const everybody = fine.flatMap((code) => ['A', 'B'].map((dusun) => ({ codes: [dusun, code], count: 50 })));
    const offered = offer(dataset, 'x', everybody);
    expect(offered).toHaveLength(4);
    for (const { cells } of offered) {
      expect(cells.find(({ name }) => name === 'x|all|all')?.value).toBe(100 * fine.length);
      for (const { name } of cells) expect(dataset.dimensions[1]?.words).toHaveProperty([name.split('|')[2] ?? '']);
    }
  },
);
