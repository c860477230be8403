import { readFileSync } from 'node:fs';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { pagedIndexes } from './pages.ts';
import type { Step } from './ways.ts';

const ROOT = join(import.meta.dirname, '../..');

/** A table or index that a statement opens, by itself (`trigger` null) or through a trigger. */
export interface Opened {
  readonly table: string;
  readonly writes: boolean;
  readonly trigger: string | null;
}

export interface Trigger {
  readonly name: string;
  readonly table: string;
  readonly sql: string;
}

/** What the database itself says of statements: no rows, the real migrations, nothing known by ANALYZE. */
export class Schema {
  /** Tables and views, without the parts that the full-text search keeps for itself. */
  readonly tables: ReadonlySet<string>;
  readonly triggers: readonly Trigger[];
  /** Index → its table. */
  readonly indexes: ReadonlyMap<string, string>;
  /** Unique index → its columns; a partial one is no proof of uniqueness. */
  readonly #unique = new Map<string, readonly string[]>();
  readonly #native: InstanceType<typeof Libsql>;
  readonly #byRoot: ReadonlyMap<number, string>;
  readonly #nameAt: ReadonlyMap<number, string>;
  readonly #views: ReadonlySet<string>;
  readonly #columns = new Map<string, readonly string[]>();
  readonly #virtual = new Map<string, string>();

  constructor(file: string) {
    this.#native = new Libsql(file);
    const rows = this.#native.prepare('SELECT type, name, tbl_name, rootpage, sql FROM sqlite_schema').all() as {
      type: string;
      name: string;
      tbl_name: string;
      rootpage: number;
      sql: string | null;
    }[];
    const virtual = rows.filter(({ sql }) => sql?.startsWith('CREATE VIRTUAL')).map(({ name }) => name);
    const inner = (name: string) => virtual.some((v) => name.startsWith(`${v}_`)) || /^(sqlite_|__drizzle)/.test(name);
    const own = rows.filter((r) => (r.type === 'table' || r.type === 'view') && !inner(r.name));
    this.tables = new Set(own.map(({ name }) => name));
    this.#views = new Set(own.filter((r) => r.type === 'view').map(({ name }) => name));
    this.indexes = new Map(rows.filter((r) => r.type === 'index').map((r) => [r.name, r.tbl_name]));
    this.#byRoot = new Map(rows.filter((r) => r.rootpage).map((r) => [r.rootpage, r.tbl_name]));
    this.#nameAt = new Map(rows.filter((r) => r.rootpage).map((r) => [r.rootpage, r.name]));
    this.triggers = rows
      .filter((r) => r.type === 'trigger')
      .map((r) => ({ name: r.name, table: r.tbl_name, sql: r.sql ?? '' }));
    for (const index of this.indexes.keys()) this.#unique.set(index, this.#columnsIfUnique(index));
    for (const name of virtual)
      for (const { opcode, p4 } of this.#explain(`SELECT * FROM ${name}`))
        if (opcode === 'VOpen') this.#virtual.set(p4 ?? '', name);
  }

  close(): void {
    this.#native.close();
  }

  /** Whether an index with these columns held equal gives one row at most. */
  isOne(index: string | null, equal: readonly string[]): boolean {
    const columns = index ? (this.#unique.get(index) ?? []) : [];
    return columns.length > 0 && columns.every((column) => equal.includes(column));
  }

  columnsOf(table: string): readonly string[] {
    const known = this.#columns.get(table);
    if (known) return known;
    const rows = this.#native.prepare(`SELECT name FROM pragma_table_xinfo(?)`).all([table]) as { name: string }[];
    const names = rows.map(({ name }) => name);
    this.#columns.set(table, names);
    return names;
  }

  /** The column that is the number of the row, where a table has one. */
  rowidOf(table: string): string {
    const keys = this.#native.prepare('SELECT name, type FROM pragma_table_xinfo(?) WHERE pk > 0').all([table]) as {
      name: string;
      type: string;
    }[];
    return keys.length === 1 && /^integer$/i.test(keys[0]?.type ?? '') ? (keys[0]?.name ?? 'rowid') : 'rowid';
  }

  #columnsIfUnique(index: string): string[] {
    const table = this.indexes.get(index) ?? '';
    const list = this.#native.prepare('SELECT name, "unique" FROM pragma_index_list(?)').all([table]) as {
      name: string;
      unique: number;
    }[];
    if (!list.some((it) => it.name === index && it.unique === 1)) return [];
    const columns = this.#native.prepare('SELECT name FROM pragma_index_info(?)').all([index]) as {
      name: string | null;
    }[];
    return columns.map(({ name }) => name ?? '<expr>');
  }

  /** Which tables a statement opens, the programs of its triggers included. */
  opened(sql: string): Opened[] {
    const found = new Map<string, Opened>();
    let trigger: string | null = null;
    for (const { opcode, p1, p2, p4 } of this.#explain(sql)) {
      if (opcode === 'Init') trigger = /^-- TRIGGER (\w+)/.exec(p4 ?? '')?.[1] ?? null;
      const table =
        opcode === 'OpenRead' || opcode === 'OpenWrite'
          ? this.#byRoot.get(p2)
          : opcode === 'Clear'
            ? this.#byRoot.get(p1)
            : opcode === 'VOpen' || opcode === 'VUpdate'
              ? this.#virtual.get(p4 ?? '')
              : undefined;
      if (!table || !this.tables.has(table)) continue;
      const writes = opcode === 'OpenWrite' || opcode === 'Clear' || opcode === 'VUpdate';
      const key = `${trigger} ${table}`;
      found.set(key, { table, trigger, writes: writes || (found.get(key)?.writes ?? false) });
    }
    return [...found.values()];
  }

  /** The plan of a statement, a line each. */
  plan(sql: string): string[] {
    const rows = this.#native.prepare(`EXPLAIN QUERY PLAN ${sql}`).all([]) as { detail: string }[];
    return rows.map(({ detail }) => detail);
  }

  /** The indexes that a statement reads no further than to the end of a page. */
  paged = (sql: string): ReadonlySet<string> => pagedIndexes(this.#explain(sql), this.#nameAt);

  isView = (name: string): boolean => this.#views.has(name);

  /** Whether a foreign key joins two tables, either way. */
  isTied(a: string, b: string): boolean {
    const to = (table: string) =>
      (
        this.#native.prepare('SELECT "table" AS name FROM pragma_foreign_key_list(?)').all([table]) as {
          name: string;
        }[]
      ).map(({ name }) => name);
    return to(a).includes(b) || to(b).includes(a);
  }

  /** The tables that a view reads. */
  behindView(view: string): string[] {
    return this.opened(`SELECT * FROM ${view}`).map(({ table }) => table);
  }

  #explain(sql: string): Step[] {
    return this.#native.prepare(`EXPLAIN ${sql}`).all([]) as Step[];
  }
}

/** Table → the feature whose `*.table.ts` declares it, e.g. `hub/orders`. */
export function declaredTables(): Map<string, string> {
  const owners = new Map<string, string>();
  for (const file of globSync('src/**/*.table.ts', { cwd: ROOT }))
    for (const [, table = ''] of readFileSync(join(ROOT, file), 'utf8').matchAll(/sqliteTable\(\s*'(\w+)'/g))
      owners.set(table, featureOf(file));
  return owners;
}

/** `src/hub/cart/x.ts` → `hub/cart`; flows, the front door and the composition root are one each. */
export function featureOf(place: string): string {
  const [, layer = '', part = ''] = (place.split(':')[0] ?? '').split('/');
  return /^(flows|app|http)$/.test(layer) || part.endsWith('.ts') ? layer : `${layer}/${part}`;
}
