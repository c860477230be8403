import Libsql from 'libsql';
import { isBusy } from './failure.ts';
import { refuseSeveral } from './one-statement.ts';
import type { SqlValue } from './protocol.ts';

export type Arguments = SqlValue[] | Record<string, SqlValue>;

export interface Outcome {
  columns: { name: string; decltype: string | null }[];
  rows: SqlValue[][];
  changes: number;
  lastRowid: bigint | number | null;
}

/** `full`: an acknowledged commit survives a power cut. `off`: for databases that are thrown away, as in tests. */
export type Durability = 'full' | 'off';

const MAX_PREPARED = 250;

/** `WITH` may lead a read or a write; only a read may run beside a writer. */
const READS = /^\s*(select|explain|values|begin\s*(deferred|transaction|;|$)|commit|end|rollback|savepoint|release)\b/i;
const WITH_READ = /^\s*with\b(?![\s\S]*\b(insert|update|delete|replace\s+into)\b)/i;
const CHANGES_SCHEMA = /^\s*(create|drop|alter|pragma|vacuum|attach|detach)\b/i;

export const onlyReads = (sql: string): boolean => READS.test(sql) || WITH_READ.test(sql);

type Prepared = ReturnType<typeof prepare>;

/** One native connection with its prepared statements. Everything on it is synchronous. */
export class Connection {
  readonly #native: InstanceType<typeof Libsql>;
  readonly #prepared = new Map<string, Prepared>();
  #broken = false;

  constructor(file: string, durability: Durability) {
    // No waiting inside SQLite: it would block the event loop and the lock's owner with it.
    this.#native = new Libsql(file, { timeout: 0 });
    this.#native.defaultSafeIntegers(true);
    this.#native.exec(
      `PRAGMA journal_mode=WAL; PRAGMA synchronous=${durability}; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY`,
    );
  }

  get inTransaction(): boolean {
    return this.#native.inTransaction;
  }

  /** False once the connection cannot be trusted any more and must be closed. */
  get sound(): boolean {
    return !this.#broken;
  }

  run(sql: string, args: Arguments): Outcome {
    const prepared = this.#prepare(sql);
    try {
      return execute(prepared, args, () => this.#lastChange());
    } catch (error) {
      this.#prepared.delete(sql);
      // A prepared BEGIN IMMEDIATE that met BUSY stays in progress.
      if (isBusy(error)) this.#broken = true;
      throw error;
    } finally {
      if (CHANGES_SCHEMA.test(sql)) this.#prepared.clear();
    }
  }

  /** Runs many statements; their rows are dropped. */
  runAll(script: string): void {
    this.#prepared.clear();
    this.#native.exec(script);
  }

  /** What a statement will give, without running it. */
  columns(sql: string): Outcome['columns'] {
    return this.#prepare(sql).columns;
  }

  /** Back to how a fresh connection is: no open transaction, foreign keys on. */
  reset(): void {
    try {
      if (this.inTransaction) this.#native.exec('ROLLBACK');
      this.#native.exec('PRAGMA foreign_keys=ON');
    } catch {
      this.#broken = true;
    }
  }

  /** Moves the log into the file first: SQLite itself would wait until the last prepared statement is collected. */
  close(): void {
    this.#prepared.clear();
    if (!this.#broken) this.#native.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    this.#native.close();
  }

  #prepare(sql: string): Prepared {
    const known = this.#prepared.get(sql);
    if (known) return known;
    refuseSeveral(sql);
    const prepared = prepare(this.#native, sql);
    const [oldest] = this.#prepared.keys();
    if (oldest !== undefined && this.#prepared.size >= MAX_PREPARED) this.#prepared.delete(oldest);
    this.#prepared.set(sql, prepared);
    return prepared;
  }

  #lastChange(): { changes: number; lastRowid: bigint } {
    const row = this.#prepare('SELECT changes(), last_insert_rowid()').statement.all([])[0] as [bigint, bigint];
    return { changes: Number(row[0]), lastRowid: row[1] };
  }
}

function prepare(native: InstanceType<typeof Libsql>, sql: string) {
  const statement = native.prepare(sql);
  const gives = statement.reader;
  if (gives) statement.raw(true);
  const columns = gives ? statement.columns().map((c) => ({ name: c.name, decltype: c.type })) : [];
  return { statement, gives, columns, writes: !onlyReads(sql) };
}

function execute(
  { statement, gives, columns, writes }: Prepared,
  args: Arguments,
  lastChange: () => { changes: number; lastRowid: bigint },
): Outcome {
  if (!gives) {
    const { changes, lastInsertRowid } = statement.run(args);
    return { columns, rows: [], changes: Number(changes), lastRowid: lastInsertRowid };
  }
  const rows = statement.all(args) as SqlValue[][];
  return writes ? { columns, rows, ...lastChange() } : { columns, rows, changes: 0, lastRowid: null };
}
