import { ok, refuse, type Refused, type Result } from '../../../kernel/result.ts';
import { MOST, type Cell, type Row, type Span } from './sheet.ts';
import { attribute, eachTag, plain, type Tag } from './xml.ts';
import { dayOf, type Look } from './xlsx-styles.ts';

interface Book {
  readonly strings: readonly string[];
  readonly looks: readonly Look[];
  readonly since1904: boolean;
}

interface Raw {
  readonly at: string;
  readonly type: string;
  readonly look: Look;
  value: string | undefined;
  formula: boolean;
}

type Cells = Map<number, Cell[]>;
type Area = readonly [top: number, left: number, bottom: number, right: number];

/**
 * The cells of one table of a workbook. Refusals: `import.broken`, `import.too_many_rows`, `import.too_many_columns`,
 * `import.formula_without_value` with its cell.
 */
export function readCells(xml: string, book: Book): Result<{ rows: readonly Row[]; spans: readonly Span[] }> {
  const rows: Cells = new Map();
  const merged: Area[] = [];
  let [line, column] = [0, -1];
  let cell: Raw | null = null;
  let refused: Refused | null = null;
  const stop = (code: `import.${string}`, data = {}): false => {
    refused = refuse('invalid', code, { data });
    return false;
  };
  const whole = eachTag(xml, (tag) => {
    if (tag.name === 'row' && tag.opens) {
      line = Number(attribute(tag, 'r') ?? line + 1);
      column = -1;
    } else if (tag.name === 'c' && tag.opens) {
      cell = rawOf(tag, line, column + 1, book);
      const place = placeOf(cell.at);
      if (!place) return false;
      [line, column] = place;
      if (tag.closes) cell = null;
    } else if (cell && tag.name === 'f') cell.formula = true;
    else if (cell && (tag.name === 'v' || tag.name === 't') && tag.opens)
      cell.value = (cell.value ?? '') + plain(tag.text);
    else if (cell && tag.name === 'c' && tag.closes) {
      if (cell.formula && cell.value === undefined) return stop('import.formula_without_value', { cell: cell.at });
      const value = valueOf(cell, book);
      cell = null;
      if (value === undefined) return false;
      if (value === null) return undefined;
      if (column >= MOST.columns) return stop('import.too_many_columns', { most: MOST.columns });
      const cells = rows.get(line) ?? [];
      if (cells.length === 0 && rows.size >= MOST.rows + MOST.around)
        return stop('import.too_many_rows', { most: MOST.rows });
      while (cells.length < column) cells.push(null);
      cells[column] = value;
      rows.set(line, cells);
    } else if (tag.name === 'mergeCell') {
      const [from, to] = (attribute(tag, 'ref') ?? '').split(':').map(placeOf);
      if (from && to) merged.push([...from, ...to]);
    }
    return undefined;
  });
  if (refused) return refused;
  if (!whole || !fillDown(rows, merged)) return refuse('invalid', 'import.broken');
  const sorted = [...rows].sort(([one], [other]) => one - other);
  return ok({
    rows: sorted.map(([at, cells]): Row => ({ line: at, cells })),
    spans: merged.flatMap(([at, from, , to]) => (to > from ? [{ line: at, from, to }] : [])),
  });
}

/** A cell without an address follows the one before it. */
function rawOf(tag: Tag, line: number, column: number, { looks }: Book): Raw {
  const look = looks[Number(attribute(tag, 's') ?? -1)] ?? 'number';
  const at = attribute(tag, 'r') ?? `${lettersOf(column)}${line}`;
  return { at, type: attribute(tag, 't') ?? 'n', look, value: undefined, formula: false };
}

/** Undefined: it names a text that is not there, or is no number. */
function valueOf({ type, look, value }: Raw, { strings, since1904 }: Book): Cell | undefined {
  if (value === undefined || value === '') return null;
  if (type === 's') return textIn(strings[Number(value)]);
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type === 'd') return value.slice(0, 10);
  if (type !== 'n') return textIn(value);
  const number = Number(value);
  if (!Number.isFinite(number)) return undefined;
  if (look === 'date') return dayOf(number, since1904) ?? number;
  // Noise of binary fractions: 0.57 as a percentage is 57, not 56.99999999999999.
  return look === 'percent' ? Number((number * 100).toPrecision(15)) : number;
}

const textIn = (text: string | undefined): Cell | undefined => text && (text.slice(0, MOST.text + 1).trim() || null);

/** Line from 1 and column from 0 of `C5`. */
function placeOf(address: string): readonly [line: number, column: number] | null {
  const [, letters, line] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(address) ?? [];
  if (!letters || !line) return null;
  return [Number(line), [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1];
}

const lettersOf = (column: number): string =>
  (column >= 26 ? lettersOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** A text merged over several lines of one column stands for each of them; a number only for itself: it would count twice. */
function fillDown(rows: Cells, merged: readonly Area[]): boolean {
  const last = Math.max(0, ...rows.keys());
  let filled = 0;
  for (const [top, left, bottom, right] of merged) {
    const value = rows.get(top)?.[left];
    if (left !== right || typeof value !== 'string') continue;
    for (let line = top + 1; line <= Math.min(bottom, last); line++) {
      if (++filled > MOST.rows * MOST.columns) return false;
      const cells = rows.get(line);
      if (!cells) continue;
      while (cells.length < left) cells.push(null);
      cells[left] ??= value;
    }
  }
  return true;
}
