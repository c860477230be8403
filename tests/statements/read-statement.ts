/** A statement as it was collected: its text without marks, and which places of the product named which tables. */
export interface Statement {
  readonly sql: string;
  /** `file:line` of every piece, the outermost first. */
  readonly places: readonly string[];
  /** Each piece within a piece: the place around it, then its own. */
  readonly within: readonly (readonly [outer: string, inner: string])[];
  /** Table or view → the places whose own text names it. */
  readonly named: ReadonlyMap<string, ReadonlySet<string>>;
  /** Alias → the tables that it stands for somewhere in the text. */
  readonly aliases: ReadonlyMap<string, ReadonlySet<string>>;
}

const MARK = /\/\*(?:\[([^*]*)|\])\*\//g;
const NAME = /\b(?:from|join|into|update)\s+(?:or\s+\w+\s+)?"?(\w+)"?(?:\s+(?:as\s+)?"?(\w+)"?)?/gi;
const TEXTS = /'(?:[^']|'')*'/g;

/** Takes the marks off, and tells for each name of a table who wrote it: the innermost piece around it. */
export function readStatement(marked: string, tables: ReadonlySet<string>): Statement {
  const open: string[] = [];
  const owners: { upTo: number; place: string | null }[] = [];
  const places = new Set<string>();
  const within: (readonly [string, string])[] = [];
  let [sql, at] = ['', 0];
  let built: string | null = null;
  for (const match of marked.matchAll(MARK)) {
    sql += marked.slice(at, match.index);
    owners.push({ upTo: sql.length, place: open.at(-1) ?? null });
    at = match.index + match[0].length;
    const around = open.at(-1);
    if (match[1] !== undefined && around !== undefined) within.push([around, match[1]]);
    if (match[1] === undefined) open.pop();
    else open.push(match[1]);
    if (match[1] !== undefined) places.add(match[1]);
    // A builder's mark stands behind what it built.
    if (match[1] !== undefined && marked.startsWith('/*]*/', at)) built = match[1];
  }
  sql += marked.slice(at);
  const bare = sql.replace(TEXTS, (text) => ' '.repeat(text.length));
  const named = new Map<string, Set<string>>();
  const aliases = new Map<string, Set<string>>();
  for (const match of bare.matchAll(NAME)) {
    const [, table = '', alias] = match;
    if (!tables.has(table)) continue;
    const place = owners.find(({ upTo }) => match.index < upTo)?.place ?? built ?? [...places][0] ?? 'nobody';
    named.set(table, (named.get(table) ?? new Set()).add(place));
    for (const name of [table, alias ?? table]) aliases.set(name, (aliases.get(name) ?? new Set()).add(table));
  }
  return { sql: sql.trim(), places: [...places], within, named, aliases };
}
