import type { Schema } from './schema.ts';

/** One table as a plan reaches it. */
export interface Access {
  readonly table: string;
  /** What the statement calls it. */
  readonly alias: string;
  readonly how: 'scan' | 'search';
  readonly index: string | null;
  /** Columns held equal by the index, and the one that is bounded, if any. */
  readonly equal: readonly string[];
  readonly range: string | null;
  /** One row at most. */
  readonly one: boolean;
}

const LINE =
  /^(SCAN|SEARCH) (\w+)(?: USING (?:AUTOMATIC )?(?:PARTIAL )?(?:COVERING )?(?:INDEX (\w+)|INTEGER PRIMARY KEY|PRIMARY KEY))?(?: \((.*)\))?/;

/** The tables that a statement goes through by its own plan. */
export function accesses(sql: string, aliases: ReadonlyMap<string, ReadonlySet<string>>, schema: Schema): Access[] {
  return schema.plan(sql).flatMap((line) => {
    const [, verb, alias = '', index = null, bounds = ''] = LINE.exec(line) ?? [];
    if (!verb) return [];
    const by = index ? schema.indexes.get(index) : undefined;
    const tables = by ? [by] : [...(aliases.get(alias) ?? (schema.tables.has(alias) ? [alias] : []))];
    const [equal, range] = boundsOf(bounds);
    return tables.map((table): Access => {
      // The full-text index names what it is asked by: M for words, = for one row.
      const how = verb === 'SCAN' && !/VIRTUAL TABLE INDEX 0:[M=]/.test(line) ? 'scan' : 'search';
      const rowid = /USING INTEGER PRIMARY KEY \(rowid=\?\)|VIRTUAL TABLE INDEX 0:=$/.test(line);
      return { table, alias, how, index, equal, range, one: rowid || schema.isOne(index, equal) };
    });
  });
}

function boundsOf(text: string): [string[], string | null] {
  const [equal, range]: [string[], string[]] = [[], []];
  for (const [, column = '', sign] of text.matchAll(/(<expr>|\w+)([=<>])/g))
    (sign === '=' ? equal : range).push(column);
  return [equal, range[0] ?? null];
}
