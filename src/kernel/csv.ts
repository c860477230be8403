/** A table as CSV (RFC 4180): commas, CRLF, a line of heads first. Write it with a byte order mark where Excel will open it. */
export const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((cells) => cells.map(csvCell).join(',') + '\r\n').join('');

/** A cell that no spreadsheet takes for a formula; numbers stay numbers. */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
