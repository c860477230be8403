/**
 * The part of Hrana 2 over HTTP (libSQL's wire protocol) that the `@libsql/client` speaks.
 * https://github.com/tursodatabase/libsql/blob/main/docs/HRANA_2_SPEC.md
 */
export type WireValue =
  | { type: 'null' }
  | { type: 'integer'; value: string }
  | { type: 'float'; value: number }
  | { type: 'text'; value: string }
  | { type: 'blob'; base64: string };

export type SqlValue = null | bigint | number | string | Uint8Array;

/** SQL itself, or the id of a text stored before on the same stream. */
export interface SqlText {
  sql?: string;
  sql_id?: number;
}

export interface WireStatement extends SqlText {
  args?: WireValue[];
  named_args?: { name: string; value: WireValue }[];
  want_rows?: boolean;
}

export type Condition =
  | { type: 'ok' | 'error'; step: number }
  | { type: 'not'; cond: Condition }
  | { type: 'and' | 'or'; conds: Condition[] }
  | { type: 'is_autocommit' };

export interface WireBatch {
  steps: { condition?: Condition | null; stmt: WireStatement }[];
}

export type StreamRequest =
  | { type: 'execute'; stmt: WireStatement }
  | { type: 'batch'; batch: WireBatch }
  | ({ type: 'sequence' | 'describe' } & SqlText)
  | { type: 'store_sql'; sql_id: number; sql: string }
  | { type: 'close_sql'; sql_id: number }
  | { type: 'get_autocommit' | 'close' };

export interface PipelineRequest {
  baton?: string | null;
  requests: StreamRequest[];
}

export interface StatementResult {
  cols: { name: string; decltype: string | null }[];
  rows: WireValue[][];
  affected_row_count: number;
  last_insert_rowid: string | null;
  replication_index: null;
}

export interface WireError {
  message: string;
  code: string;
}

/** Integers travel as text, so that 64 bits survive JSON. */
export function decode(value: WireValue): SqlValue {
  switch (value.type) {
    case 'null':
      return null;
    case 'integer':
      return BigInt(value.value);
    case 'blob':
      return Buffer.from(value.base64, 'base64');
    default:
      return value.value;
  }
}

export function encode(value: SqlValue | undefined): WireValue {
  switch (typeof value) {
    case 'string':
      return { type: 'text', value };
    case 'bigint':
      return { type: 'integer', value: value.toString() };
    case 'number':
      return { type: 'float', value };
    default:
      return value ? { type: 'blob', base64: toBase64(value) } : { type: 'null' };
  }
}

/** Hrana wants base64 without padding. */
const toBase64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replace(/=+$/, '');
