import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { MOST, type Cell, type Row, type Sheet } from './sheet.ts';

/** Between cells: Indonesian Excel writes `;`, because the comma parts decimals there. */
const SIGNS = [';', ',', '\t'] as const;
type Sign = (typeof SIGNS)[number];

/**
 * A table as text. UTF-8 or what old Excel writes (Windows-1252, UTF-16); the sign between cells is found by how even it parts the
 * lines. Refusals: `import.not_a_table`, `import.empty`, `import.too_many_rows`, `import.too_many_columns`, `import.quotes` with the line.
 */
export function readCsv(bytes: Uint8Array): Result<Sheet> {
  const text = decoded(bytes);
  if (text === null || text.includes('\0') || /^\s*</.test(text)) return refuse('invalid', 'import.not_a_table');
  const [, named] = /^sep=([;,\t])\r?\n/i.exec(text) ?? [];
  const table = named ? text.slice(text.indexOf('\n') + 1) : text;
  const records = recordsOf(table, (named as Sign | undefined) ?? signIn(table));
  if (!records.ok) return records;
  const rows = records.value.flatMap(({ record, info }): Row[] => {
    const cells = record.map(cellOf);
    const breaks = record.reduce((sum, cell) => sum + (cell.match(/\r\n?|\n/g)?.length ?? 0), 0);
    return cells.some((cell) => cell !== null) ? [{ line: info.lines - breaks + (named ? 1 : 0), cells }] : [];
  });
  if (rows.length > MOST.rows + MOST.around)
    return refuse('invalid', 'import.too_many_rows', { data: { most: MOST.rows } });
  if (rows.some(({ cells }) => cells.length > MOST.columns))
    return refuse('invalid', 'import.too_many_columns', { data: { most: MOST.columns } });
  if (rows.length === 0) return refuse('invalid', 'import.empty');
  return ok({ rows, spans: [], names: [], at: 0, ragged: true });
}

interface Recorded {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function recordsOf(text: string, sign: Sign): Result<readonly Recorded[]> {
  try {
    // What is wider or longer than may be is refused by its own sentence: one more is read.
    const options = { delimiter: sign, info: true, relax_column_count: true, to: MOST.rows * 2 } as const;
    return ok(parse(text, options) as unknown as readonly Recorded[]);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuse('invalid', 'import.quotes', { data: { line: Number(error['lines'] ?? 1) } });
  }
}

function decoded(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Which sign parts most of the first lines in the same number of cells; of two that do as well, the one that parts more. */
function signIn(text: string): Sign {
  const lines = text
    .slice(0, 64 * 1024)
    .replace(/"[^"]*"/g, '')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim())
    .slice(0, 40);
  const scores = SIGNS.map((sign) => {
    const counts = lines.map((line) => line.split(sign).length - 1).filter((count) => count > 0);
    const byCount = Map.groupBy(counts, (count) => count);
    const [often, alike] = [...byCount].sort(([, one], [, other]) => other.length - one.length)[0] ?? [0, []];
    return { sign, score: alike.length * 100 + often };
  });
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).sign;
}

const cellOf = (text: string): Cell => text.slice(0, MOST.text + 1).trim() || null;
