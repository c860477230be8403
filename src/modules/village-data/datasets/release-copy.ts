import type { Dataset } from './dataset.ts';
import type { Prepared } from './prepare-release.ts';

/**
 * The published copy as bytes: what is hashed, kept and handed out. RFC 4180 with a line of heads; the lines in the order of the
 * code lists. A withheld figure is an empty value and says so.
 */
export function copyText({ dimensions, measure }: Dataset, { lines }: Pick<Prepared, 'lines'>): string {
  const heads = [...dimensions.map(({ name }) => name), measure.name, 'status'];
  const rows = lines.map(({ codes, value }) => [...codes, value ?? '', value === null ? 'withheld' : 'shown']);
  return [heads, ...rows].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

const quoted = (cell: string | number): string =>
  /[",\r\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell);
