/** Tables that stay small: one row per village, office, category or holiday, whatever the site sells. All others grow. */
const STAYS_SMALL = new Set([
  'areas',
  'categories',
  'districts',
  'hamlets',
  'holidays',
  'letter_types',
  'neighbourhoods',
  'officers',
  'regions',
  'shipping_zone_areas',
  'shipping_zone_districts',
  'shipping_zones',
  'storefront_version',
  'village_modules',
  'villages',
]);

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

/** Writes of as many rows as there are. A limit bounds them, and so does a table that stays small. */
function isUnbounded(sql: string): boolean {
  const written = new RegExp(`^(?:UPDATE(?:\\s+OR\\s+\\w+)?|DELETE\\s+FROM)\\s+${TABLE}`, 'i').exec(sql)?.groups?.table;
  const filled = /^(INSERT|REPLACE)\b[\s\S]*\bSELECT\b/i.test(sql) ? (/\bFROM\s+[`"]?(\w+)/i.exec(sql)?.[1] ?? '') : null;
  const table = written ?? filled;
  return table !== null && table !== '' && !STAYS_SMALL.has(table.toLowerCase()) && !/\bLIMIT\s+\d+/i.test(sql);
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
