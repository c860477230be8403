/**
 * A table as Indonesian Excel opens it with two taps: UTF-8 with a byte order mark, `;` between cells (the comma parts
 * decimals there), CRLF, a line of heads first.
 */
export const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  '\ufeff' + rows.map((cells) => cells.map(csvCell).join(';') + '\r\n').join('');

/** What a spreadsheet takes for a formula, blanks and wide signs before it or not. */
export const FORMULA = /^[\s\p{C}]*[=+\-@＝＋－＠]/u;
/** Digits that are no amount: it would drop noughts and digits of `001` and of a NIK, and make a date of `01/02`. */
const DIGITS = /^\d[\d.,/ -]*(?:e\d+)?$/i;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A cell that no spreadsheet takes for a formula. Numbers stay numbers; texts of digits stay texts, by the tab before them. */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const isText = DIGITS.test(value) && !DAY.test(value);
  const safe = FORMULA.test(value) ? `'${value}` : isText ? `\t${value}` : value;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
