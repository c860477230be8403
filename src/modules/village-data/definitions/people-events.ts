import { populationOf, type CodeList, type Dataset } from '../datasets/index.ts';
import { word, wordsOf } from './wording.ts';

const ALL = 'all';

/** By how much each kind of event changes the number of people. */
export const CHANGES: Readonly<Record<string, 1 | -1>> = { birth: 1, death: -1, move_in: 1, move_out: -1 };

/** Of a birth that only a letter told of; no list has it, so that such events are published without sex. */
export const SEX_UNKNOWN = 'unknown';

const listOf = (codes: readonly string[]): CodeList => ({
  tree: { code: ALL, parts: codes.map((code) => ({ code })) },
});

/**
 * Births, deaths and moves that the office recorded since the release before; of the first one, in a year. Where too few happened,
 * nothing is released and the next release covers that time too.
 */
export function eventsOf(hamlets: readonly string[]): Dataset {
  const { everybody: _, ...base } = populationOf(hamlets);
  const [dusun, sex] = base.dimensions;
  return {
    ...base,
    slug: 'peristiwa-penduduk',
    title: word('Kelahiran, kematian, dan perpindahan', 'Births, deaths and moves'),
    summary: word(
      'Berapa orang lahir, meninggal, datang, dan pindah menurut pencatatan kantor desa, laki-laki dan perempuan.',
      'How many people were born, died, moved in and moved out as the village office recorded it, men and women.',
    ),
    keywords: ['kelahiran', 'kematian', 'lahir', 'meninggal', 'pindah', 'datang', 'mutasi', 'penduduk'],
    dimensions: [
      ...(dusun ? [dusun] : []),
      {
        name: 'kind',
        title: word('Peristiwa', 'Event'),
        lists: { kind: listOf(Object.keys(CHANGES)) },
        words: wordsOf(`
          all | Semua peristiwa | All events
          birth | Lahir | Born
          death | Meninggal | Died
          move_in | Datang | Moved in
          move_out | Pindah keluar | Moved out`),
      },
      ...(sex ? [{ ...sex, lists: { ...sex.lists, none: { tree: { code: ALL } } } }] : []),
    ],
    measures: [
      { name: 'events', title: word('Peristiwa', 'Events'), unit: word('peristiwa', 'events'), kind: 'count' },
    ],
    remarks: [
      { name: 'since', title: word('Dicatat sejak', 'Recorded since'), kind: 'date' },
      { name: 'until', title: word('Dicatat sampai', 'Recorded until'), kind: 'date' },
    ],
    method: word(
      'Menurut hari pencatatan di kantor desa, bukan hari kejadian; yang dibatalkan tidak dihitung. Satu rilis mencakup semua hari sejak rilis sebelumnya. Angka yang terlalu kecil tidak ditampilkan.',
      'By the day the village office recorded it, not the day it happened; what was cancelled is not counted. A release covers all days since the one before. Numbers that are too small are not shown.',
    ),
    bands: ['dusun', 'village'].flatMap((place) => ['sex', 'none'].map((by) => [place, 'kind', by])),
    plot: { kind: 'bars', by: 'kind', measure: 'events', changes: CHANGES },
    headlines: [],
    sinceLast: true,
  };
}
