import { keys, open } from '../../statements.config.ts';
import { boundBy, CLASSES, NAMES_ONE, type Bound, type Class } from './bound-by.ts';
import { byId, publicStatements, regionStatements, type Exception } from './exceptions.ts';
import { isAt } from './judge-plans.ts';
import type { Statement } from './read-statement.ts';
import { featureOf, type Schema } from './schema.ts';

export interface ClassRules {
  readonly open: Readonly<Record<string, string>>;
  readonly keys: Readonly<Record<string, string>>;
  readonly byId: readonly Exception[];
  readonly publicStatements: readonly Exception[];
  readonly regionStatements: readonly Exception[];
}

const RULES: ClassRules = { open, keys, byId, publicStatements, regionStatements };

/** The class of a statement, or the tables of it that nothing binds. `used` gets the lines of the lists that were needed. */
export function classOf(
  statement: Statement,
  schema: Schema,
  used: Set<Exception>,
  rules = RULES,
): { class: Class; unbound: readonly string[] } {
  const of = (its: Class, lines: readonly Exception[]): Bound<Exception> | null =>
    lines.length > 0 ? { its, lines } : null;
  const here = (lines: readonly Exception[], table: string) =>
    lines.filter((it) => it.table === table && isAt(statement, it));
  const bound = boundBy<Exception>(statement, schema, {
    given: (table, column) => {
      const its = `${table}.${column}`;
      if (column === 'village_id' || its === 'villages.id') return { its: 'village', lines: [] };
      if (rules.keys[its] !== undefined) return { its: 'key', lines: [] };
      if (!NAMES_ONE.test(column)) return null;
      const askers = new Set([...(statement.named.get(table) ?? [])].map(featureOf));
      return of(
        'key',
        rules.byId.filter((it) => it.table === table && askers.has(it.at)),
      );
    },
    unbound: (table) =>
      rules.open[table] !== undefined
        ? { its: 'public', lines: [] }
        : (of('region', here(rules.regionStatements, table)) ?? of('public', here(rules.publicStatements, table))),
  });
  for (const [, it] of bound) for (const line of it?.lines ?? []) used.add(line);
  const heaviest = Math.max(0, ...bound.map(([, it]) => (it ? CLASSES.indexOf(it.its) : 0)));
  return {
    class: CLASSES[heaviest] ?? 'region',
    unbound: [...new Set(bound.flatMap(([table, it]) => (it ? [] : [table])))],
  };
}
