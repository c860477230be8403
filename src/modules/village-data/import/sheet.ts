/** What a cell holds: a text, a number as the spreadsheet keeps it, or nothing. A date is the text `2026-11-29`. */
export type Cell = string | number | null;

export interface Row {
  /** As a spreadsheet or an editor counts it, from 1. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** A cell of a head that reaches over several columns, both ends counted from 0. */
export interface Span {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** A table as it lies in the file; rows without any value are left out. */
export interface Sheet {
  readonly rows: readonly Row[];
  readonly spans: readonly Span[];
  /** Names of all tables in the file, and which of them this is. */
  readonly names: readonly string[];
  readonly at: number;
  /** Of CSV: a row with another number of cells is a mistake in the file. */
  readonly ragged: boolean;
}

/** What a file may hold at most: an isolate has 128 MB for everybody. */
export const MOST = {
  bytes: 8 * 1024 * 1024,
  unzipped: 20 * 1024 * 1024,
  rows: 10_000,
  /** Titles, heads and totals that lie around the rows. */
  around: 50,
  columns: 60,
  /** Signs of what would be published: what a database and a reader take in one piece. */
  copy: 4 * 1024 * 1024,
  /** Signs in one cell. */
  text: 2_000,
} as const;
