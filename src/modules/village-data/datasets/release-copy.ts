import { parse } from 'csv-parse/browser/esm/sync';
import { FORMULA } from '../../../kernel/csv.ts';
import type { Dataset, Line, LineStatus } from './dataset.ts';

type Shape = Pick<Dataset, 'dimensions' | 'measures' | 'remarks'>;

/** The columns of a copy, in their order. */
export const headsOf = ({ dimensions, measures, remarks }: Shape): readonly string[] => [
  ...[...dimensions, ...measures, ...remarks].map(({ name }) => name),
  'status',
];

/**
 * The published copy: what is hashed, kept and handed out. RFC 4180 with a line of heads: dimensions, measures, remarks, `status`;
 * the lines in the order given. A figure that is withheld or missing is an empty value and says so. Words that a spreadsheet
 * would take for a formula have a `'` before them.
 */
export function copyText(dataset: Shape, lines: readonly Line[]): string {
  const rows = lines.map(({ codes, values, remarks, status }) => [
    ...codes.map(noFormula),
    ...dataset.measures.map(({ name }) => values[name] ?? ''),
    ...dataset.remarks.map(({ name }) => noFormula(remarks[name] ?? '')),
    status,
  ]);
  return [headsOf(dataset), ...rows].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

/** The lines of a copy that {@link copyText} wrote, also of one from before the dataset had a column that it has now. */
export function readCopy(dataset: Shape, text: string): readonly Line[] {
  const [heads = [], ...rows]: string[][] = parse(text, { skip_empty_lines: true });
  const at = new Map(heads.map((head, i) => [head, i]));
  return rows.map((cells) => {
    const cellOf = ({ name }: { readonly name: string }) => cells[at.get(name) ?? -1];
    return {
      codes: dataset.dimensions.map((dimension) => asTyped(cellOf(dimension) ?? '')),
      values: Object.fromEntries(dataset.measures.map((measure) => [measure.name, numberIn(cellOf(measure))])),
      remarks: Object.fromEntries(
        dataset.remarks.flatMap((remark) => {
          const cell = cellOf(remark);
          return cell ? [[remark.name, asTyped(cell)]] : [];
        }),
      ),
      status: cells.at(-1) as LineStatus,
    };
  });
}

const numberIn = (cell: string | undefined): number | null => (cell ? Number(cell) : null);
const noFormula = (text: string): string => (FORMULA.test(text) || text.startsWith("'") ? `'${text}` : text);
const asTyped = (text: string): string => (text.startsWith("'") ? text.slice(1) : text);
const quoted = (cell: string | number): string =>
  /[",\r\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell);
