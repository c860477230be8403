import { attribute, eachTag } from './xml.ts';

/** What the look of a cell says of its number. */
export type Look = 'date' | 'percent' | 'number';

/** Formats that every spreadsheet knows by number (ECMA-376 18.8.30). */
const isDate = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** The looks of cells, by the number that a cell names; null: it cannot be read. */
export function looksOf(styles: string): readonly Look[] | null {
  const formats = new Map<number, string>();
  const looks: Look[] = [];
  let inCells = false;
  const whole = eachTag(styles, (tag) => {
    if (tag.name === 'numFmt' && tag.opens)
      formats.set(Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode') ?? '');
    else if (tag.name === 'cellXfs') inCells = tag.opens && !tag.closes;
    else if (inCells && tag.name === 'xf' && tag.opens) {
      const id = Number(attribute(tag, 'numFmtId') ?? 0);
      looks.push(lookOf(id, formats.get(id)));
    }
  });
  return whole ? looks : null;
}

function lookOf(id: number, format: string | undefined): Look {
  if (format === undefined) return id === 9 || id === 10 ? 'percent' : isDate(id) ? 'date' : 'number';
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, '');
  if (bare.includes('%')) return 'percent';
  return /[dmy]/i.test(bare) && !/[0#]/.test(bare) && !/general/i.test(bare) ? 'date' : 'number';
}

const DAY = 86_400_000;

/** The day of a date as spreadsheets count it: days since the end of 1899 (or since 1904). Null: no day that could be meant. */
export function dayOf(serial: number, since1904: boolean): string | null {
  const days = Math.floor(serial) + (since1904 ? 1_462 : serial < 60 ? 1 : 0);
  if (!(days >= 1 && days <= 2_958_465)) return null;
  return new Date(Date.UTC(1899, 11, 30) + days * DAY).toISOString().slice(0, 10);
}
