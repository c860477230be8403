import { commit, expect, expectChange, raw, readOne, readRows } from '../../platform/libsql/index.ts';
import type { Deps } from '../deps.ts';
import { commitmentIn, entryText } from './entry.ts';
import { FASTER } from './faster.ts';
import { logKeys } from './log-keys.repo.ts';

/** A signed head; its size is that of its own log. */
export interface Head {
  readonly size: number;
  readonly root: string;
  readonly edge: readonly string[];
  readonly note: string;
}
type Standstill = 'ahead' | 'broken';

interface StateRow {
  size: number;
  root: string;
  edge: string;
  note: string | null;
  cosigned: string | null;
  fixed: number;
  standstill: Standstill | null;
  may_recover: number;
  count: number;
  base: number;
  ended: string;
  successor: string | null;
}

/** The first index of the log that is written now: the database counts through all logs of the site. */
const BASE = '(SELECT base FROM log_state)';

/** Which log is written now: a run that slept through the end of one writes nothing of it into the next. */
const IS_NTH = '1 + json_array_length(ended)';

/** Entries and head of the public log in the database. Fits `LogLedger` of platform/log. */
export const logLedger = ({ db, clock, ids }: Pick<Deps, 'db' | 'clock' | 'ids'>) => ({
  ...logKeys({ db, clock, ids }),

  async state() {
    const row = await readOne<StateRow>(db, {
      sql: `SELECT s.*, (SELECT coalesce(max(idx), -1) + 1 FROM log_entries) AS count FROM log_state s`,
    });
    if (!row) throw new Error('log_state has lost its row');
    const { root, note, base, standstill, successor } = row;
    const size = row.size - base;
    const ended = JSON.parse(row.ended) as { base: number; head: Head }[];
    return {
      log: ended.length + 1,
      ended,
      base,
      successor,
      head: note === null || size === 0 ? null : { size, root, edge: JSON.parse(row.edge) as string[], note },
      cosigned: row.cosigned === null ? null : (JSON.parse(row.cosigned) as Head),
      count: row.count - base,
      standstill,
      mayRecover: row.may_recover === 1,
      fixed: Math.max(row.size, row.fixed) - base,
    };
  },

  async entries(from: number, to: number): Promise<string[]> {
    const rows = await readRows<{ c: string }>(db, {
      sql: `SELECT c FROM log_entries WHERE idx >= ? + ${BASE} AND idx < ? + ${BASE} ORDER BY idx LIMIT ?`,
      args: [from, to, to - from],
    });
    return rows.map(({ c }) => entryText(c));
  },

  async move(n: number, from: Head | null, to: Head): Promise<boolean> {
    const moved = await commit(db, [
      raw(
        `UPDATE log_state SET size = base + ?1, root = ?2, edge = ?3, note = ?4, standstill = NULL, may_recover = 0
         WHERE size = base + ?5 AND (?6 IS NULL OR root = ?6) AND ${IS_NTH} = ?7`,
        [to.size, to.root, JSON.stringify(to.edge), to.note, from?.size ?? 0, from?.root ?? null, n],
      ),
      expectChange(FASTER),
    ]);
    return moved.ok;
  },

  async cosign(from: Head | null, to: Head): Promise<boolean> {
    const kept = await commit(db, [
      raw('UPDATE log_state SET cosigned = ? WHERE cosigned IS ? AND size >= base + ?', [
        JSON.stringify(to),
        from && JSON.stringify(from),
        to.size,
      ]),
      expectChange(FASTER),
    ]);
    return kept.ok;
  },

  async stand(why: Standstill | null): Promise<void> {
    await commit(db, [raw('UPDATE log_state SET standstill = ?1 WHERE standstill IS NOT ?1', [why])]);
  },

  async fetched(n: number, from: number, entries: readonly string[]): Promise<boolean> {
    const cs = entries.map(commitmentIn);
    if (cs.includes(null)) throw new Error('A bundle of the log holds what is no entry.');
    const put = await commit(db, [
      expect(`EXISTS (SELECT 1 FROM log_state WHERE max(size, fixed) - base = ? AND ${IS_NTH} = ?)`, [from, n], FASTER),
      raw(
        `INSERT INTO log_waiting (event_id, c, daily) SELECT event_id, c, 0 FROM log_entries WHERE idx >= ? + ${BASE}`,
        [from],
      ),
      raw(`DELETE FROM log_entries WHERE idx >= ? + ${BASE}`, [from]),
      raw(`INSERT INTO log_entries (idx, c) SELECT ${BASE} + ?1 + key, value FROM json_each(?2) ORDER BY key`, [
        from,
        JSON.stringify(cs),
      ]),
      raw('UPDATE log_state SET fixed = base + ?', [from + cs.length]),
    ]);
    return put.ok;
  },
});
