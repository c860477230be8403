import { type Arguments, type Connection, onlyReads } from './connection.ts';
import { ProtocolError, toWireError } from './failure.ts';
import type { WriteTurns } from './write-turns.ts';
import {
  type Condition,
  decode,
  encode,
  type SqlText,
  type StatementResult,
  type StreamRequest,
  type WireBatch,
  type WireError,
  type WireStatement,
} from './protocol.ts';

/** One Hrana stream: a connection in the hands of one client, and the SQL texts it stored. */
export class Stream {
  readonly connection: Connection;
  readonly #turns: WriteTurns;
  readonly #texts = new Map<number, string>();

  constructor(connection: Connection, turns: WriteTurns) {
    this.connection = connection;
    this.#turns = turns;
  }

  /** Answers one request; a failure of SQL or protocol is thrown and becomes its error result. */
  async handle(request: StreamRequest): Promise<object> {
    const { type } = request;
    switch (type) {
      case 'execute':
        return { type, result: await this.#execute(request.stmt) };
      case 'batch':
        return { type, result: await this.#batch(request.batch) };
      case 'sequence': {
        const script = this.#text(request);
        await this.#inTurn(false, () => this.connection.runAll(script));
        return { type };
      }
      case 'describe':
        return { type, result: this.#describe(this.#text(request)) };
      case 'store_sql':
        this.#texts.set(request.sql_id, request.sql);
        return { type };
      case 'close_sql':
        this.#texts.delete(request.sql_id);
        return { type };
      case 'get_autocommit':
        return { type, is_autocommit: !this.connection.inTransaction };
      case 'close':
        return { type };
      default:
        throw new ProtocolError('HRANA_PROTO_ERROR', 'unknown request');
    }
  }

  /** Ends what the client left open, so that the next writer may go. */
  end(): void {
    this.connection.reset();
    this.#turns.giveUp(this);
  }

  async #execute(statement: WireStatement): Promise<StatementResult> {
    const sql = this.#text(statement);
    const args = argumentsOf(statement);
    const outcome = await this.#inTurn(onlyReads(sql), () => this.connection.run(sql, args));
    return {
      cols: outcome.columns,
      rows: statement.want_rows === false ? [] : outcome.rows.map((row) => row.map(encode)),
      affected_row_count: outcome.changes,
      last_insert_rowid: outcome.lastRowid === null ? null : String(outcome.lastRowid),
      replication_index: null,
    };
  }

  /** Every step whose condition holds is run; a failing step does not stop the others by itself. */
  async #batch(batch: WireBatch) {
    const results: (StatementResult | null)[] = [];
    const errors: (WireError | null)[] = [];
    const holds = (condition: Condition): boolean => {
      switch (condition.type) {
        case 'ok':
          return Boolean(results[condition.step]);
        case 'error':
          return Boolean(errors[condition.step]);
        case 'not':
          return !holds(condition.cond);
        case 'and':
          return condition.conds.every(holds);
        case 'or':
          return condition.conds.some(holds);
        default:
          return !this.connection.inTransaction;
      }
    };
    for (const [i, { condition, stmt }] of batch.steps.entries()) {
      results[i] = errors[i] = null;
      if (condition && !holds(condition)) continue;
      try {
        results[i] = await this.#execute(stmt);
      } catch (error) {
        errors[i] = toWireError(error);
      }
    }
    return { step_results: results, step_errors: errors, replication_index: null };
  }

  #describe(sql: string) {
    const params = (sql.match(/\?\d*|[:@$]\w+/g) ?? []).map((name) => ({ name: name.startsWith('?') ? null : name }));
    return {
      params,
      cols: this.connection.columns(sql),
      is_explain: /^\s*explain\b/i.test(sql),
      is_readonly: onlyReads(sql),
    };
  }

  /** A write waits for its turn and keeps it until its transaction ends. */
  async #inTurn<T>(reads: boolean, work: () => T): Promise<T> {
    if (!reads) await this.#turns.take(this);
    try {
      return work();
    } finally {
      if (!this.connection.inTransaction) this.#turns.giveUp(this);
    }
  }

  #text({ sql, sql_id }: SqlText): string {
    const text = sql ?? this.#texts.get(sql_id ?? -1);
    if (text === undefined) throw new ProtocolError('SQL_NOT_FOUND', 'SQL text not found');
    return text;
  }
}

function argumentsOf({ args, named_args }: WireStatement): Arguments {
  if (!named_args?.length) return (args ?? []).map(decode);
  return Object.fromEntries(named_args.map(({ name, value }) => [name.replace(/^[:@$]/, ''), decode(value)]));
}
