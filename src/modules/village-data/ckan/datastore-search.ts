import { rowsOf, tableSchema, type DataRow } from '../catalogue/index.ts';
import { readRelease } from '../releases/index.ts';
import {
  flagIn,
  isAnswer,
  notFound,
  numberIn,
  textIn,
  scalarText,
  wrong,
  type Answer,
  type CkanDeps,
  type Given,
} from './call.ts';
import { readName } from './names.ts';

const MOST_ROWS = 32_000;
const TYPES = { string: 'text', integer: 'numeric', number: 'numeric', date: 'date' } as const;

/**
 * The lines of a release by what its columns hold: `filters` (JSON: a value or several for a column), `q` (a word anywhere),
 * `fields`, `sort` (`people desc, age`), `limit` (100, at most 32,000) and `offset`. `resource_id` is that of a file, or a
 * package's name for its newest release.
 */
export async function datastoreSearch(deps: CkanDeps, given: Given): Promise<Answer> {
  const limit = numberIn(given, 'limit', { otherwise: 100, most: MOST_ROWS });
  const offset = numberIn(given, 'offset', { otherwise: 0, most: 999_999_999 });
  if (isAnswer(limit)) return limit;
  if (isAnswer(offset)) return offset;
  const id = textIn(given, 'resource_id') || textIn(given, 'id');
  if (!id) return wrong('resource_id', 'Missing value');
  const name = readName(id);
  const read = name && (await readRelease(deps, name.village, name.dataset, name.version));
  if (!read?.ok || !read.value.release) return notFound;
  const { dataset, lines } = read.value;
  const fields = [
    { id: '_id', type: 'int' },
    ...tableSchema(dataset).fields.map((field) => ({ id: field.name, type: TYPES[field.type] })),
  ];
  const names = new Set(fields.map((field) => field.id));
  const asked = { filters: filtersIn(given, names), fields: fieldsIn(given, names), sort: sortIn(given, names) };
  for (const part of Object.values(asked)) if (isAnswer(part)) return part;
  const { filters, fields: shown, sort } = asked as Asked;
  const word = textIn(given, 'q').toLowerCase();
  const found = rowsOf(dataset, lines)
    .map((row, at): DataRow => ({ _id: at + 1, ...row }))
    .filter((row) => filters.every(({ column, values }) => values.includes(String(row[column] ?? ''))))
    .filter((row) => !word || Object.values(row).some((value) => String(value).toLowerCase().includes(word)))
    .sort((a, b) => sort.reduce((sign, { column, turn }) => sign || compare(a[column], b[column], turn), 0));
  const columns = shown ?? [...names];
  const records = found
    .slice(offset, offset + limit)
    .map((row) => Object.fromEntries(columns.map((column) => [column, row[column] ?? null])));
  return {
    result: {
      resource_id: id,
      records_format: 'objects',
      include_total: !('include_total' in given) || flagIn(given, 'include_total'),
      fields: columns.map((column) => fields.find((field) => field.id === column)),
      records,
      total: found.length,
      limit,
      offset,
    },
  };
}

interface Asked {
  readonly filters: readonly { readonly column: string; readonly values: readonly string[] }[];
  readonly fields: readonly string[] | null;
  readonly sort: readonly { readonly column: string; readonly turn: number }[];
}
type Names = ReadonlySet<string>;

const UNKNOWN = 'Not a field of this resource';

function filtersIn(given: Given, names: Names): Answer | Asked['filters'] {
  const value = given['filters'] === '' || given['filters'] === undefined ? {} : objectIn(given['filters']);
  if (!value) return wrong('filters', 'Not a JSON object');
  if (!Object.keys(value).every((column) => names.has(column))) return wrong('filters', UNKNOWN);
  // What is no word is in no row.
  return Object.entries(value).map(([column, one]) => ({
    column,
    values: [one].flat().flatMap((it) => scalarText(it) ?? []),
  }));
}

function objectIn(value: unknown): Readonly<Record<string, unknown>> | null {
  try {
    const read: unknown = typeof value === 'string' ? JSON.parse(value) : value;
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? { ...read } : null;
  } catch {
    return null;
  }
}

function fieldsIn(given: Given, names: Names): Answer | Asked['fields'] {
  const listed = listIn(given['fields']);
  if (listed.length === 0) return null;
  return listed.every((column) => names.has(column)) ? [...new Set(listed)] : wrong('fields', UNKNOWN);
}

function sortIn(given: Given, names: Names): Answer | Asked['sort'] {
  const parts = listIn(given['sort']).map((part) => /^"?(\w+)"?(?:\s+(asc|desc))?(?:\s+nulls\s+\w+)?$/i.exec(part));
  if (!parts.every((part) => part && names.has(part[1] ?? ''))) return wrong('sort', UNKNOWN);
  return parts.map((part) => ({ column: part?.[1] ?? '', turn: part?.[2]?.toLowerCase() === 'desc' ? -1 : 1 }));
}

/** Stands for what is no word: no field is called so. */
const NO_FIELD = '?';

const listIn = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : (scalarText(value) ?? NO_FIELD).split(','))
    .map((part) => scalarText(part) ?? NO_FIELD)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Numbers by size, texts by their signs; what is not there comes last, whichever way. */
function compare(a: string | number | null | undefined, b: string | number | null | undefined, turn: number): number {
  if (a === b) return 0;
  if (a === null || a === undefined) return 1;
  if (b === null || b === undefined) return -1;
  return a < b ? -turn : turn;
}
