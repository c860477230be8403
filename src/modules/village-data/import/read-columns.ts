import { LINK } from '../../../kernel/fields.ts';
import { oneLine } from '../../../kernel/text.ts';
import { bareCode, parentOf, writtenCodes, type Column } from './columns.ts';
import { found, type Finding } from './finding.ts';
import { readDay } from './read-day.ts';
import { readNumbers } from './read-numbers.ts';
import type { Cell } from './sheet.ts';

/** A cell of one column with its line. */
export interface Located {
  readonly line: number;
  readonly cell: Cell;
}

/** Signs that a key of a line and a remark may have. */
const LONGEST = { code: 200, remark: 1_000 } as const;
/** A NIK and the number of a family card; data of the village is of no person. */
const PERSONAL = /(?<!\d)\d{16}(?!\d)/;
const MOST_MONEY = 1e13;

/** The numbers of a measure. What is wrong with one is told, and it is null. */
export function readMeasure(
  column: Column,
  cells: readonly Located[],
  tell: (finding: Finding) => void,
): (number | null)[] {
  const decimals = column.kind === 'amount' || column.kind === 'percent' ? (column.decimals ?? 0) : 0;
  const read = readNumbers(
    cells.map(({ cell }) => cell),
    decimals === 0,
  );
  return cells.map(({ line, cell }, at) => {
    const number = read[at] ?? null;
    const value = String(cell).slice(0, 60);
    const refused = (problem: Finding['problem'], facts: Finding['facts'] = {}): null => {
      tell(found(line, column.name, problem, { value, ...facts }));
      return null;
    };
    if (number === null) return null;
    if (typeof number === 'string') return refused(number === 'ambiguous' ? 'ambiguous_number' : 'not_a_number');
    if (number < 0) return refused('below_zero');
    if (number > MOST_MONEY) return refused('too_large');
    const rounded = Number(number.toFixed(decimals));
    // Binary noise of a formula (0.1 + 0.2) is no third decimal.
    if (Math.abs(rounded - number) > 1e-6)
      return refused(decimals === 0 ? 'not_whole' : 'too_many_decimals', { decimals });
    return rounded;
  });
}

/** The codes of a dimension: as its definition writes them, found by the code or by its words. */
export function readCodes(column: Column, cells: readonly Located[], tell: (finding: Finding) => void): string[] {
  const words = column.words ?? {};
  const written = writtenCodes(words);
  const said = new Map(
    Object.entries(words).flatMap(([code, { id, en }]) => [code, id, en].map((word) => [word.toLowerCase(), code])),
  );
  return cells.map(({ line, cell }) => {
    const text = oneLine(String(cell ?? ''));
    if (text === '') return '';
    const bare = column.kind === 'tree' ? bareCode(text) : null;
    const code = (bare === null ? undefined : written.get(bare)) ?? said.get(text.toLowerCase());
    if (code !== undefined) return code;
    const refused = wrongWith(text, LONGEST.code);
    if (refused) tell(found(line, column.name, refused, { value: text.slice(0, 60), most: LONGEST.code }));
    // What is not known is judged later: a line that is a total of others need not be.
    return bare === null ? text : dotted(text);
  });
}

/** Why a code may not stand in a line; null: it may. Of a tree, each kabupaten opens codes that end in 90 to 99 (Permendagri 20/2018). */
export function unknownIn({ kind, closed, words = {} }: Column, code: string): Finding['facts'] | null {
  if (code in words || (!closed && kind !== 'tree')) return null;
  if (kind === 'tree' && parentOf(code) in words && /\.9\d$/.test(code)) return null;
  const known = Object.keys(words);
  if (kind !== 'tree') return { value: code, known: known.slice(0, 12).join(', ') };
  let parent = parentOf(code);
  while (parent && !(parent in words)) parent = parentOf(parent);
  return {
    value: code,
    known: known
      .filter((other) => parentOf(other) === parent)
      .slice(0, 12)
      .join(', '),
  };
}

/** The words of a remark; '' where there are none. */
export function readRemarks(column: Column, cells: readonly Located[], tell: (finding: Finding) => void): string[] {
  return cells.map(({ line, cell }) => {
    const text = oneLine(String(cell ?? ''));
    if (text === '' || text === '-') return '';
    const value = text.slice(0, 60);
    const wrong = wrongWith(text, LONGEST.remark);
    if (wrong) tell(found(line, column.name, wrong, { value, most: LONGEST.remark }));
    if (column.kind === 'link' && !LINK.test(text)) tell(found(line, column.name, 'not_a_link', { value }));
    if (column.kind !== 'date') return text;
    const day = readDay(text);
    if (day === null) tell(found(line, column.name, 'not_a_date', { value }));
    return day ?? '';
  });
}

const wrongWith = (text: string, most: number): 'too_long' | 'personal_number' | null =>
  text.length > most ? 'too_long' : PERSONAL.test(text) ? 'personal_number' : null;

const dotted = (text: string): string => text.replace(/\s/g, '').replace(/\.+$/, '');
