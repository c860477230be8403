import { steady } from '../../statements.config.ts';

/** All other tables grow. */
const staysSmall = (table: string): boolean => Object.hasOwn(steady, table);

const withoutComments = (sql: string) => sql.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, ' ').trim();
const TABLE = '[`"]?(?<table>\\w+)[`"]?';

/** What a migration may do, in the order in which they are asked; whatever is not named here is refused. */
const ALLOWED: readonly RegExp[] = [
  /^CREATE\s+(VIRTUAL\s+)?TABLE\b/i,
  /^CREATE\s+(UNIQUE\s+)?INDEX\b/i,
  /^CREATE\s+(TRIGGER|VIEW)\b/i,
  /^DROP\s+(TABLE|INDEX|TRIGGER|VIEW)\b/i,
  /^ALTER\s+TABLE\s+\S+\s+ADD\b/i,
  /^(INSERT|REPLACE)\b/i,
  /^(UPDATE|DELETE)\b/i,
];

const REFUSED: readonly { readonly when: RegExp; readonly why: string }[] = [
  { when: /__new_/i, why: 'copies a table to rebuild it' },
  { when: /^CREATE\s+TABLE\b[^(]*\bAS\b/i, why: 'fills a table from another one in one go' },
  { when: /^PRAGMA\b/i, why: 'changes a setting of the connection' },
  { when: /^ALTER\s+TABLE\s+\S+\s+RENAME\b/i, why: 'takes a name away from the version that is running' },
  { when: /^ALTER\s+TABLE\s+\S+\s+DROP\b/i, why: 'rewrites every row of a table' },
  { when: /^INSERT\b[\s\S]*\(\s*'(rebuild|optimize)'\s*\)/i, why: 'makes a search index anew in one go' },
];

/** Every table that a statement reads, wherever in it; what it makes of json is none. */
const readIn = (sql: string): string[] =>
  [...sql.matchAll(/\b(?:FROM|JOIN)\s+[`"]?(\w+)[`"]?(?!\s*\()/gi)].map(([, table = '']) => table);

/** Writes of as many rows as there are. A limit bounds them, and so does a table that stays small. */
function isUnbounded(sql: string): boolean {
  const written = new RegExp(`^(?:UPDATE(?:\\s+OR\\s+\\w+)?|DELETE\\s+FROM)\\s+${TABLE}`, 'i').exec(sql)?.groups?.table;
  const filled = /^(INSERT|REPLACE)\b[\s\S]*\bSELECT\b/i.test(sql) ? readIn(sql) : [];
  const grows = (written === undefined ? filled : [written]).some((table) => !staysSmall(table.toLowerCase()));
  return grows && !/\bLIMIT\s+\d+/i.test(sql);
}

/**
 * Why a statement must not stand in a migration, or null. A migration is one transaction, and the hosted database ends a
 * transaction after five seconds; meanwhile the version before it is still serving.
 */
export function refusedInMigration(statement: string): string | null {
  const sql = withoutComments(statement);
  if (sql === '') return null;
  for (const { when, why } of REFUSED) if (when.test(sql)) return why;
  if (!ALLOWED.some((pattern) => pattern.test(sql))) return 'is not among what a migration may do';
  return isUnbounded(sql) ? 'writes as many rows as there are' : null;
}

/**
 * The growing table, there before this migration, on which it makes an index beside other work, or null. Making one takes as long as
 * there are rows: alone it has the whole five seconds, and what it blocks is known.
 */
export function crowdedIndex(statements: readonly string[]): string | null {
  const all = statements.map(withoutComments).filter((sql) => sql !== '');
  const named = (pattern: string) =>
    all.flatMap((sql) => new RegExp(`${pattern}\\s+${TABLE}`, 'i').exec(sql)?.groups?.table ?? []);
  const made = new Set(named('^CREATE\\s+(?:VIRTUAL\\s+)?TABLE(?:\\s+IF\\s+NOT\\s+EXISTS)?'));
  const indexed = named('^CREATE\\s+(?:UNIQUE\\s+)?INDEX\\s+\\S+\\s+ON');
  return all.length === 1 ? null : (indexed.find((table) => !made.has(table) && !staysSmall(table)) ?? null);
}
