import type { Cell } from './sheet.ts';

/** `ambiguous`: it may mean two numbers, and nothing in its column says which. `no_number`: it means none. */
export type Unread = 'ambiguous' | 'no_number';
/** Which sign begins the decimals. */
type Comma = ',' | '.';

const MINUS = '[\\p{Pd}\u2212]';
/** How sums of money are dressed up: `Rp` or `IDR` before them, `,-` or `%` behind. */
const BEFORE = new RegExp(`^(${MINUS}?)\\s*(?:(?:rp|idr)\\.?)?\\s*(${MINUS}?)\\s*(?=\\d)`, 'iu');
const BEHIND = new RegExp(`(?:,\\s*${MINUS}+|\\s*%)$`, 'u');
const NONE = new RegExp(`^(?:(?:rp|idr)\\.?\\s*)?(?:${MINUS}+|n/?a|nihil|kosong|none)?$`, 'iu');
/** Groups of three behind one another, or no groups at all. */
const forms = {
  ',': /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$|^\d+(?:,\d+)?$/,
  '.': /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/,
} as const;

/**
 * The numbers of one column. Indonesian `1.234.567,89` and English `1,234,567.89` are both read; `1.234` is decided by the rest of the
 * column, or by `whole`: of what is never broken it can only be 1234. Null: the cell is empty, `-` or says that there is none.
 */
export function readNumbers(cells: readonly Cell[], whole: boolean): readonly (number | null | Unread)[] {
  const bared = cells.map((cell) => (typeof cell === 'string' ? bare(cell) : cell));
  const said = new Set(bared.flatMap((cell) => (typeof cell === 'string' ? (decides(cell) ?? []) : [])));
  const [one] = said;
  return bared.map((cell) => {
    if (cell === null || typeof cell === 'number') return cell;
    const ways = waysOf(cell);
    if (ways.length === 0) return 'no_number';
    const [first, second] = ways.map((comma) => numberOf(cell, comma));
    if (second === undefined || first === second) return first ?? 'no_number';
    // A column that holds both ways says nothing of one that may be either.
    if (said.size === 1 && one) return numberOf(cell, one);
    return whole && said.size === 0 ? Number(cell.replace(/[.,]/g, '')) : 'ambiguous';
  });
}

/** Digits and signs alone, a minus for brackets too. Null: it says that there is none. */
function bare(cell: string): string | null {
  const text = cell.normalize('NFKC').trim();
  if (NONE.test(text)) return null;
  const [, inBrackets] = /^\((.+)\)$/.exec(text) ?? [];
  const [before = '', one = '', other = ''] = BEFORE.exec(inBrackets ?? text) ?? [];
  const digits = (inBrackets ?? text).slice(before.length).replace(BEHIND, '');
  const minus = inBrackets !== undefined || one || other ? '-' : '';
  return minus + digits.replace(/(?<=\d)[\s'](?=\d{3}(?:\D|$))/g, '');
}

const waysOf = (cell: string): readonly Comma[] => {
  const digits = cell.replace(/^-/, '');
  return ([',', '.'] as const).filter((comma) => forms[comma].test(digits));
};

/** The sign that begins the decimals of a number that can be read in one way only. */
function decides(cell: string): Comma | null {
  const ways = waysOf(cell);
  return ways.length === 1 && /[.,]/.test(cell) ? (ways[0] ?? null) : null;
}

const numberOf = (cell: string, comma: Comma): number =>
  Number(cell.replaceAll(comma === ',' ? '.' : ',', '').replace(',', '.'));
