import { due, few, steady } from '../../statements.config.ts';
import { accesses, type Access } from './accesses.ts';
import { growing, type Exception } from './exceptions.ts';
import type { Statement } from './read-statement.ts';
import type { Schema } from './schema.ts';

export interface PlanRules {
  readonly steady: Readonly<Record<string, string>>;
  readonly few: Readonly<Record<string, string>>;
  readonly due: Readonly<Record<string, string>>;
  readonly growing: readonly Exception[];
}

const RULES: PlanRules = { steady, few, due, growing };

/**
 * Where a statement reads more rows when there are ten times as many: it goes through a table that grows, or through all of a
 * part of it that grows, and does not stop at the end of a page. `used` gets the exceptions that were needed.
 */
export function judgePlan(statement: Statement, schema: Schema, used: Set<Exception>, rules = RULES): string[] {
  const paged = schema.paged(statement.sql);
  return accesses(statement.sql, statement.aliases, schema)
    .filter((access) => !isBounded(access, rules) && !(access.index !== null && paged.has(access.index)))
    .filter(({ table }) => {
      const known = rules.growing.filter((it) => it.table === table && isAt(statement, it));
      for (const it of known) used.add(it);
      return known.length === 0;
    })
    .map((access) => `${statement.places.join(' ')} ${told(access)}`);
}

export const isAt = ({ places }: Statement, { at }: Exception): boolean =>
  places.some((place) => place === at || place.startsWith(`${at}:`));

function isBounded({ table, how, one, equal, range }: Access, rules: PlanRules): boolean {
  if (one || rules.steady[table] !== undefined) return true;
  if (how === 'scan') return false;
  return (
    Object.keys(rules.few).some((few) => isHeld(few, table, equal)) ||
    (range !== null && rules.due[`${table}.${range}`] !== undefined)
  );
}

/** Whether all columns of a `table.a+b` are held equal. */
function isHeld(few: string, table: string, equal: readonly string[]): boolean {
  const [its, columns = ''] = few.split('.');
  return its === table && columns.split('+').every((column) => equal.includes(column));
}

const told = ({ table, how, index, equal, range }: Access): string =>
  how === 'scan'
    ? `goes through all of ${table}`
    : `reads all of ${table} with the same ${[...equal, ...(range ? [`range of ${range}`] : [])].join(', ') || '?'} (${index ?? 'rowid'})`;
