/** A piece of a text. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What a query takes its rows from: a table or a CTE by its name; a function or a subquery by the piece `inside`. */
export interface Named {
  readonly alias: string;
  readonly table: string;
  /** What an INSERT writes into; nothing is asked of it. */
  readonly target: boolean;
  readonly inside: Range | null;
}

/** A query within a statement: the whole, a subquery, or an arm of a UNION. */
export interface Query extends Range {
  readonly names: Named[];
}

const NAME = /(?:\b(from|join|into|update)\s+(?:or\s+\w+\s+)?|,\s*)(?:(\w+)\b|(?=\())/gi;
const ALIAS =
  /^\s*(?:as\s+)?(?!(?:on|where|set|values|join|cross|left|inner|order|group|limit|indexed|not|union|except|intersect|returning|default|select|having|and|or)\b)(\w+)/i;
const CTE = /(\w+)(?:\s*\([\w\s,]*\))?\s+as\s+(?:not\s+)?(?:materialized\s+)?\((?=\s*(?:select|with|values)\b)/gi;

/** The same text, as long, without what stands in quotes and without the columns that an UPDATE sets. */
export function bareOf(sql: string): string {
  const bare = sql.replace(/'(?:[^']|'')*'/g, (it) => `'${' '.repeat(it.length - 2)}'`).replace(/"/g, ' ');
  const chars = bare.split('');
  for (const { index } of bare.matchAll(/\bset\b/gi)) {
    let [depth, named] = [0, true];
    for (let i = index + 3; i < bare.length && depth >= 0; i += 1) {
      if (depth === 0 && /^\W(?:where|from|returning)\b/i.test(bare.slice(i - 1, i + 10))) break;
      depth += bare[i] === '(' ? 1 : bare[i] === ')' ? -1 : 0;
      if (depth === 0 && bare[i] === '=') named = false;
      if (depth === 0 && bare[i] === ',') named = true;
      if (depth === 0 && named) chars[i] = ' ';
    }
  }
  return chars.join('');
}

/** The queries of a bare text, and its CTEs by name. */
export function queriesOf(text: string): { queries: readonly Query[]; ctes: ReadonlyMap<string, Range> } {
  const inner = [...text.matchAll(/\((?=\s*(?:select|with|values)\b)/gi)];
  const ranges = [{ from: 0, to: text.length }, ...inner.map(({ index }) => insideOf(text, index))];
  const queries = ranges.flatMap((range) => armsOf(text, range)).map((range): Query => ({ ...range, names: [] }));
  for (const match of text.matchAll(NAME)) {
    const [query] = queriesAt(queries, match.index);
    if (query && (match[1] !== undefined || isAmongNames(text.slice(query.from, match.index))))
      query.names.push(...namedAt(text, match));
  }
  const ctes = [...text.matchAll(CTE)].map(
    ({ index, 0: whole, 1: name = '' }) => [name, insideOf(text, index + whole.length - 1)] as const,
  );
  return { queries, ctes: new Map(ctes) };
}

/** The queries around a place, the innermost first. */
export const queriesAt = (queries: readonly Query[], at: number): Query[] =>
  queries.filter(({ from, to }) => from <= at && at < to).sort((a, b) => a.to - a.from - (b.to - b.from));

/** What stands between the parentheses that open at a place. */
export function insideOf(text: string, open: number): Range {
  let depth = 0;
  for (let i = open; i < text.length; i += 1) {
    depth += text[i] === '(' ? 1 : text[i] === ')' ? -1 : 0;
    if (depth === 0) return { from: open + 1, to: i };
  }
  return { from: open + 1, to: text.length };
}

function armsOf(text: string, { from, to }: Range): Range[] {
  const begins = [from];
  for (let [i, depth] = [from, 0]; i < to; i += 1) {
    depth += text[i] === '(' ? 1 : text[i] === ')' ? -1 : 0;
    if (depth === 0 && /^\W(?:union|except|intersect)\b/i.test(text.slice(i, i + 11))) begins.push(i);
  }
  return begins.map((begin, i) => ({ from: begin, to: begins[i + 1] ?? to }));
}

/** Whether a comma behind this text stands between the names of a FROM, not between columns. */
function isAmongNames(before: string): boolean {
  let [flat, last] = [before, ''];
  while (flat !== last) [last, flat] = [flat, flat.replace(/\([^()]*\)/g, '')];
  return !flat.includes('(') && /\bfrom\b(?!.*\b(?:where|group|order|set|values)\b)/is.test(flat);
}

function namedAt(text: string, match: RegExpExecArray): Named[] {
  const [whole, word, table = ''] = match;
  const end = match.index + whole.length;
  const target = word?.toLowerCase() === 'into';
  const open = end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0);
  const inside = text[open] === '(' && !target ? insideOf(text, open) : null;
  const alias = ALIAS.exec(text.slice(inside ? inside.to + 1 : end))?.[1];
  return [{ alias: alias ?? table, table, target, inside }];
}
