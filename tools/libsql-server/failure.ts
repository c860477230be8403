import type { WireError } from './protocol.ts';

/** A request that the protocol does not allow: told to the client, never a defect of the server. */
export class ProtocolError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** SQLite's own extended code for "aborted by the authorizer or a constraint" that libsql reports as a number. */
const LIBSQL_CONSTRAINT = /_3091$/;

/** Any failure as the wire wants it. Like Turso, primary codes only: `SQLITE_CONSTRAINT_UNIQUE` → `SQLITE_CONSTRAINT`. */
export function toWireError(error: unknown): WireError {
  const code = codeOf(error);
  const text = error instanceof Error ? error.message : String(error);
  if (!code.startsWith('SQLITE')) return { message: text, code };
  const primary = LIBSQL_CONSTRAINT.test(code) ? 'SQLITE_CONSTRAINT' : code.replace(/^(SQLITE_[A-Z]+)_.*/, '$1');
  return { message: `SQLite error: ${text}`, code: primary };
}

export const isBusy = (error: unknown): boolean => /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error));

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN';
}
