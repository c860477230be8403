import { FASTER } from './faster.ts';
import { systemCtx } from '../../kernel/ctx.ts';
import { commit, expect, expectChange, raw, readOne, readRows } from '../../platform/libsql/index.ts';
import type { Deps } from '../deps.ts';
import { audit } from './audit.repo.ts';
import { OPENS, classOfRow, committedTo, enterSteps, type AuditRow } from './waiting.repo.ts';

/** Audit rows of one step. */
const SOME = 500;

/**
 * Rows that are older than the public log enter it first, in the order in which they were written, some hundreds a step; the
 * entry behind them, `log.opened`, says how many they were. From then on every row enters inside its own batch. True when open.
 */
export async function enterOlder(deps: Pick<Deps, 'db' | 'clock' | 'ids'>): Promise<boolean> {
  const state = await readOne<{ opened: number; filled: number; count: number }>(deps.db, {
    sql: 'SELECT opened, filled, (SELECT coalesce(max(idx), -1) + 1 FROM log_entries) AS count FROM log_state',
  });
  if (!state || state.opened === 1) return true;
  const rows = await readRows<AuditRow & { place: number }>(deps.db, {
    sql: 'SELECT rowid AS place, * FROM audit_events WHERE rowid > ? ORDER BY rowid LIMIT ?',
    args: [state.filled, SOME],
    opens: OPENS,
  });
  const last = rows.at(-1)?.place ?? state.filled;
  const events = rows.filter((row) => classOfRow(row) !== 'never').map((row) => committedTo(row, deps.ids.token(128)));
  const isLast = rows.length < SOME;
  const done = await commit(deps.db, [
    raw('UPDATE log_state SET filled = ? WHERE filled = ? AND opened = 0', [last, state.filled]),
    expectChange(FASTER),
    ...enterSteps(events),
    ...(isLast ? opening(deps, last, state.count + events.length) : []),
  ]);
  return done.ok && isLast;
}

const opening = (deps: Pick<Deps, 'db' | 'clock' | 'ids'>, last: number, older: number) => [
  expect('NOT EXISTS (SELECT 1 FROM audit_events WHERE rowid > ?)', [last], FASTER),
  raw('UPDATE log_state SET opened = 1'),
  audit(deps, systemCtx('log'), {
    villageId: null,
    action: 'log.opened',
    log: 'open',
    subject: { kind: 'log', id: 'log' },
    data: { older },
  }),
];
