import type { Dataset, Remark, Worded } from '../datasets/index.ts';

export const word = (id: string, en: string): Worded => ({ id, en });

/** Codes with their words, a line each: `code | Indonesian | English`. */
export const wordsOf = (lines: string): Readonly<Record<string, Worded>> =>
  Object.fromEntries(
    lines
      .trim()
      .split('\n')
      .map((line) => {
        const [code = '', id = '', en = ''] = line.split('|').map((part) => part.trim());
        return [code, { id, en }];
      }),
  );

/** As the regulation names it: there is no other name, in any language. A line each: the code, a blank, the name. */
export const named = (lines: string): Readonly<Record<string, Worded>> =>
  Object.fromEntries(
    lines
      .trim()
      .split('\n')
      .map((line) => {
        const name = line.slice(line.indexOf(' ') + 1);
        return [line.slice(0, line.indexOf(' ')), { id: name, en: name }];
      }),
  );

/** Who makes and answers for what the village office collects itself. */
export const OF_THE_OFFICE = {
  producer: 'Pemerintah desa',
  steward: 'Sekretaris desa',
  licence: 'CC-BY-4.0',
  from: 'office',
  disclosure: 'public',
} as const satisfies Partial<Dataset>;

export const SOURCE: Remark = { name: 'source', title: word('Sumber', 'Source'), kind: 'source' };
export const YEAR: Remark = { name: 'year', title: word('Tahun', 'Year'), kind: 'text' };
/** The unit of a line, where the lines of a dataset are of different ones. */
export const UNIT: Remark = { name: 'unit', title: word('Satuan', 'Unit'), kind: 'text' };
export const NOTE: Remark = { name: 'note', title: word('Catatan', 'Note'), kind: 'text' };
export const RUPIAH: Worded = word('Rp', 'IDR');
