import { FASTER } from './faster.ts';
import { wibDate } from '../../kernel/clock.ts';
import { commit, expect, expectChange, raw, readOne, readRows } from '../../platform/libsql/index.ts';
import type { Deps } from '../deps.ts';
import { commitmentTo, openingOf, openingText } from './entry.ts';
import { enterSteps, takeWaiting, type Committed } from './waiting.repo.ts';

/** Entries of a day's block: always as many, so that nobody can count what is in it. What is over waits for the next. */
export const DAILY = 256;

/** An entry that stands for nothing, in the place of an event that nobody had. It opens like any other. */
export const fillerText = (salt: string, eventId: string): string =>
  openingText(
    openingOf(
      {
        eventId,
        village: null,
        action: 'log.filled',
        role: 'system',
        actor: 'system:log',
        at: 0,
        requestId: 'log',
        subject: { kind: 'log', id: 'log' },
        data: null,
        reason: null,
      },
      salt,
    ),
  );

function filler(ids: Deps['ids']): Committed {
  const [id, salt] = [ids.next(), ids.token(128)];
  return { id, salt, c: commitmentTo(fillerText(salt, id)) };
}

/**
 * Once a day, by the clock of the village, the delayed events enter: the oldest first, filled up to one block of a fixed size,
 * in the order of their hashes, which is none.
 */
export async function enterDaily(deps: Pick<Deps, 'db' | 'ids' | 'clock'>): Promise<void> {
  const today = wibDate(deps.clock.now());
  const state = await readOne<{ daily_on: string | null }>(deps.db, { sql: 'SELECT daily_on FROM log_state' });
  if (!state || state.daily_on === today) return;
  const rows = await readRows<{ event_id: string; c: string }>(deps.db, {
    sql: 'SELECT event_id, c FROM log_waiting WHERE daily = 1 ORDER BY rowid LIMIT ?',
    args: [DAILY],
  });
  const due = rows.map(({ event_id: id, c }): Committed => ({ id, c, salt: null }));
  const fillers = Array.from({ length: DAILY - due.length }, () => filler(deps.ids));
  const block = [...due, ...fillers].toSorted((a, b) => (a.c < b.c ? -1 : 1));
  await commit(deps.db, [
    raw('UPDATE log_state SET daily_on = ? WHERE daily_on IS ?', [today, state.daily_on]),
    expectChange(FASTER),
    takeWaiting(rows.map((row) => row.event_id)),
    expect('changes() = ?', [rows.length], FASTER),
    ...enterSteps(block),
  ]);
}
