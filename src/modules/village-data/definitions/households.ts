import { populationOf, type CodeList, type Dataset } from '../datasets/index.ts';
import { word, wordsOf } from './wording.ts';

const ALL = 'all';
const SIZES = ['1', '2', '3', '4', '5', '6+'];
/** Sizes that are put together where each would say too much, by the least of them. */
const WIDE: Readonly<Record<string, string>> = {
  '1': '1-2',
  '2': '1-2',
  '3': '3-4',
  '4': '3-4',
  '5': '5+',
  '6+': '5+',
};

const listOf = (codes: Iterable<string>): CodeList => ({
  tree: { code: ALL, parts: [...codes].map((code) => ({ code })) },
});

/** The code of a household by how many live in it. */
export const sizeCode = (members: number): string => SIZES[Math.min(members, SIZES.length) - 1] ?? '1';

/** The fewest who live in a household of a size. */
export const fewestIn = (size: string): number => Number.parseInt(size, 10);

/** Households by how many live in them and by dusun: from the family cards, whose numbers stay sealed. */
export function householdsOf(hamlets: readonly string[]): Dataset {
  const { everybody: _, ...base } = populationOf(hamlets);
  const [dusun] = base.dimensions;
  return {
    ...base,
    slug: 'rumah-tangga',
    title: word('Rumah tangga menurut jumlah anggota', 'Households by size'),
    summary: word(
      'Berapa rumah tangga di tiap dusun, dan berapa orang tinggal di dalamnya.',
      'How many households there are in each dusun, and how many people live in them.',
    ),
    keywords: ['rumah tangga', 'keluarga', 'KK', 'kartu keluarga', 'anggota keluarga', 'dusun'],
    dimensions: [
      ...(dusun ? [dusun] : []),
      {
        name: 'size',
        title: word('Jumlah anggota', 'Members'),
        lists: { fine: listOf(SIZES), wide: { ...listOf(new Set(Object.values(WIDE))), holds: WIDE } },
        words: wordsOf(`
          all | Semua | All
          1 | 1 orang | 1 person
          2 | 2 orang | 2 people
          3 | 3 orang | 3 people
          4 | 4 orang | 4 people
          5 | 5 orang | 5 people
          6+ | 6 orang atau lebih | 6 people or more
          1-2 | 1–2 orang | 1–2 people
          3-4 | 3–4 orang | 3–4 people
          5+ | 5 orang atau lebih | 5 people or more`),
      },
    ],
    measures: [
      {
        name: 'households',
        title: word('Rumah tangga', 'Households'),
        unit: word('rumah tangga', 'households'),
        kind: 'count',
      },
    ],
    method: word(
      'Satu kartu keluarga dihitung satu rumah tangga, menurut warga yang tinggal di sana pada hari yang disebut. Nomor KK tidak dibuka. Angka yang terlalu kecil tidak ditampilkan.',
      'One family card is one household, by who lives there on the day it is of. Card numbers are not opened. Numbers that are too small are not shown.',
    ),
    bands: ['dusun', 'village'].flatMap((place) => ['fine', 'wide'].map((size) => [place, size])),
    plot: { kind: 'bars', by: 'size', measure: 'households' },
    headlines: [
      {
        name: 'households',
        title: word('Rumah tangga', 'Households'),
        measure: 'households',
        of: { dusun: ALL, size: ALL },
      },
    ],
  };
}
