import { keys, open } from '../../statements.config.ts';
import { accesses } from './accesses.ts';
import { publicStatements, regionStatements, type Exception } from './exceptions.ts';
import { isAt } from './judge-plans.ts';
import type { Statement } from './read-statement.ts';
import type { Schema } from './schema.ts';

/** How a statement is kept to what its asker may see; the later ones weigh more. */
export const CLASSES = ['village', 'key', 'public', 'region'] as const;
export type Class = (typeof CLASSES)[number];

export interface ClassRules {
  readonly open: Readonly<Record<string, string>>;
  readonly keys: Readonly<Record<string, string>>;
  readonly publicStatements: readonly Exception[];
  readonly regionStatements: readonly Exception[];
}

const RULES: ClassRules = { open, keys, publicStatements, regionStatements };

/** Columns that name something of one village; whoever has the id was shown it there. */
const OF_A_VILLAGE =
  /^(id|rowid|village_id|(shop|product|variant|order|payment|request|type|resident|household|officer|zone|hamlet|journal|case|ref|payee|subject_resident|replaces_letter|shipping_zone)_id)$/;

/** The class of a statement, or the tables of it that nothing binds. */
export function classOf(
  statement: Statement,
  schema: Schema,
  used: Set<Exception>,
  rules = RULES,
): { class: Class; unbound: readonly string[] } {
  const found = accesses(statement.sql, statement.aliases, schema);
  const inserted = /^\s*insert\s+(?:or\s+\w+\s+)?into\s+"?(\w+)"?\s*\(([^)]*)\)/i.exec(statement.sql);
  const reached = [
    ...found.map(({ table, equal, range, index }) => ({
      table,
      columns: [...equal, ...(index === null && range ? [range] : [])],
    })),
    ...(inserted && schema.tables.has(inserted[1] ?? '')
      ? [
          {
            table: inserted[1] ?? '',
            columns: (inserted[2] ?? '').split(',').map((column) => column.trim().replace(/"/g, '')),
          },
        ]
      : []),
  ].filter(({ table }) => table !== 'guard');
  let worst: Class = 'village';
  const unbound: string[] = [];
  const atLeast = (it: Class) => (worst = CLASSES.indexOf(it) > CLASSES.indexOf(worst) ? it : worst);
  for (const { table, columns } of reached) {
    const its = schema.columnsOf(table);
    const ofVillage = its.includes('village_id') || its.some((column) => column !== 'id' && OF_A_VILLAGE.test(column));
    if (columns.some((column) => rules.keys[`${table}.${column}`] !== undefined)) atLeast('key');
    else if (ofVillage && (columns.some((column) => OF_A_VILLAGE.test(column)) || saysVillage(statement, table)))
      continue;
    else if (rules.open[table] !== undefined) atLeast('public');
    else {
      const its = [
        ...rules.publicStatements
          .filter((it) => it.table === table && isAt(statement, it))
          .map((it) => ['public', it] as const),
        ...rules.regionStatements
          .filter((it) => it.table === table && isAt(statement, it))
          .map((it) => ['region', it] as const),
      ];
      for (const [kind, it] of its) {
        used.add(it);
        atLeast(kind);
      }
      if (its.length === 0) unbound.push(table);
    }
  }
  return { class: worst, unbound: [...new Set(unbound)] };
}

/** The text itself holds the table's village, whatever index the plan took. */
function saysVillage({ sql, aliases }: Statement, table: string): boolean {
  const names = [...aliases].filter(([, tables]) => tables.has(table)).map(([name]) => name);
  return (
    names.some((name) => new RegExp(`\\b"?${name}"?\\."?village_id"?\\s*=`).test(sql)) ||
    /(^|[^."\w])"?village_id"?\s*=\s*(\?|:)/.test(sql)
  );
}
