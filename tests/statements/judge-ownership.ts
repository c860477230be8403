import { data, RANKS, type DataRules } from '../../boundaries.data.config.ts';
import { featureOf, type Schema, type Trigger } from './schema.ts';
import type { Statement } from './read-statement.ts';

/** `from` reads a table of `to`; `at` is where. */
export interface Read {
  readonly from: string;
  readonly to: string;
  readonly table: string;
  readonly at: string;
}

export interface Owned {
  readonly reads: readonly Read[];
  readonly refused: readonly string[];
}

/** Table, view or trigger → its feature; null when nobody declares it. */
export class Owners {
  readonly #tables: ReadonlyMap<string, string>;
  readonly #rules: DataRules;

  constructor(declared: ReadonlyMap<string, string>, rules: DataRules = data) {
    this.#tables = new Map([...declared, ...Object.entries(rules.alsoOwned)]);
    this.#rules = rules;
  }

  of = (table: string): string => this.#tables.get(table) ?? 'nobody';

  ofTrigger({ name, table }: Trigger): string {
    return this.#rules.triggers.find((rule) => rule.name.test(name))?.owner ?? this.of(table);
  }
}

/** What a statement reads and writes, by who wrote its text. Its triggers answer for themselves: see {@link judgeTrigger}. */
export function judgeStatement(statement: Statement, schema: Schema, owners: Owners): Owned {
  const refused: string[] = [];
  const reads: Read[] = [];
  const own = schema.opened(statement.sql).filter((it) => it.trigger === null);
  const written = new Set(own.filter((it) => it.writes).map((it) => it.table));
  for (const [table, places] of statement.named)
    for (const at of places) {
      const [from, to] = [featureOf(at), owners.of(table)];
      if (from === to || to === EVERYBODYS) continue;
      if (written.has(table)) refused.push(`${at} writes ${table} of ${to}`);
      else reads.push({ from, to, table, at });
    }
  for (const { table } of own)
    if (!isNamed(table, statement, schema, written))
      refused.push(`${statement.places[0]} opens ${table}, which its text does not name`);
  return { reads, refused };
}

/** What a trigger's own text reads and writes. Hearing of another's change is no read; what it was told (NEW, OLD) is. */
export function judgeTrigger(
  trigger: Trigger,
  named: ReadonlyMap<string, ReadonlySet<string>>,
  schema: Schema,
  owners: Owners,
): Owned {
  const from = owners.ofTrigger(trigger);
  const at = `trigger ${trigger.name}`;
  const body = trigger.sql.slice(trigger.sql.search(/\bBEGIN\b/i));
  const writes = new Set(
    [...body.matchAll(/\b(?:INSERT(?: OR \w+)? INTO|UPDATE|DELETE FROM)\s+(\w+)/gi)].map(([, table]) => table),
  );
  const reads: Read[] = [];
  const refused: string[] = [];
  const told = /\b(NEW|OLD)\./.test(trigger.sql) ? [trigger.table] : [];
  for (const table of new Set([...named.keys(), ...told])) {
    const to = owners.of(table);
    if (from === to || to === EVERYBODYS) continue;
    if (writes.has(table)) refused.push(`${at} of ${from} writes ${table} of ${to}`);
    else reads.push({ from, to, table, at });
  }
  return { reads, refused };
}

/** The guard belongs to whoever commits. */
const EVERYBODYS = 'platform/libsql';

/** By name, behind a view that is named, or as the other end of a foreign key of a table that is written. */
function isNamed(table: string, { named }: Statement, schema: Schema, written: ReadonlySet<string>): boolean {
  if (named.has(table)) return true;
  if ([...named.keys()].some((name) => schema.isView(name) && schema.behindView(name).includes(table))) return true;
  return [...written].some((it) => schema.isTied(it, table));
}

/** Reads that nobody declared, that go up, or run in a ring; and declarations that nobody needs. */
export function judgeReads(reads: readonly Read[], rules: DataRules = data): string[] {
  const undeclared = reads
    .filter(({ from, to }) => rules.reads[from]?.[to] === undefined)
    .map(({ from, to, table, at }) => `${at} (${from}) reads ${table} of ${to}: not declared`);
  const up = reads
    .filter(({ from, to }) => rankOf(to) > rankOf(from))
    .map(({ from, to, table, at }) => `${at} (${from}) reads ${table} of ${to}: up a rank`);
  return [...new Set([...undeclared, ...up, ...rings(rules)])];
}

/** Declared, and read by nothing that ran. */
export const unused = (reads: readonly Read[], rules: DataRules = data): string[] =>
  Object.entries(rules.reads).flatMap(([from, its]) =>
    Object.keys(its)
      .filter((to) => !reads.some((read) => read.from === from && read.to === to))
      .map((to) => `${from} → ${to} is declared, but nothing reads it`),
  );

/** The height of a feature. */
export const rankOf = (feature: string): number =>
  RANKS.indexOf((feature.split('/')[0] ?? '') as (typeof RANKS)[number]);

/** Features that read each other's tables, directly or around a corner. */
export function rings(rules: DataRules): string[] {
  const next = (from: string) => Object.keys(rules.reads[from] ?? {});
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    next(from).some((it) => it === to || (!seen.has(it) && reaches(it, to, seen.add(it))));
  return Object.entries(rules.reads).flatMap(([from, its]) =>
    Object.keys(its)
      .filter((to) => reaches(to, from))
      .map((to) => `${from} → ${to} closes a ring`),
  );
}
