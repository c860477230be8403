import { HOUR, MINUTE, SECOND } from '../../kernel/clock.ts';
import { asking, commit, raw, type Statement } from '../../platform/libsql/index.ts';
import type { Deps } from '../deps.ts';
import type { OutboxMessage, Subscriptions } from './outbox-message.ts';

/** How long a claimed event stays away from other drains: longer than any listener may take. */
const LEASE = 2 * MINUTE;
/** Waits before the next try; after the last one the event is given up and stays visible with its failure. */
const RETRIES = [10 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR] as const;

export interface DrainReport {
  readonly done: number;
  readonly failed: number;
  /** True when the batch was full: there may be more that is due. */
  readonly more: boolean;
}

interface ClaimedRow extends Record<string, unknown> {
  id: string;
  village_id: string | null;
  topic: string;
  payload: string;
  created_at: number;
  attempts: number;
}

/**
 * Tells due events to their listeners, oldest first, at least once each. Claiming is one statement, so two drains at once
 * never hold the same event; one that dies gives its events back when the lease ends. A failing listener delays only its
 * own event. Called by the queue after each commit and by the timer.
 */
export async function drainOutbox(deps: Deps, subscriptions: Subscriptions, batch = 25): Promise<DrainReport> {
  const claimed = await claim(deps, batch);
  let failed = 0;
  for (const row of claimed) {
    const failure = await tell(deps, subscriptions, row);
    if (failure) failed += 1;
    await commit(deps.db, [failure ? later(deps, row, failure) : finished(deps, row.id)]);
  }
  return { done: claimed.length - failed, failed, more: claimed.length === batch };
}

async function claim({ db, clock }: Pick<Deps, 'db' | 'clock'>, batch: number): Promise<ClaimedRow[]> {
  const due = asking<ClaimedRow>(
    `UPDATE outbox SET next_at = ?1 + ?2, attempts = attempts + 1
     WHERE id IN (SELECT id FROM outbox WHERE done_at IS NULL AND next_at <= ?1 ORDER BY next_at, id LIMIT ?3)
     RETURNING id, village_id, topic, payload, created_at, attempts`,
    [clock.now(), LEASE, batch],
  );
  const done = await commit(db, [due]);
  return done.ok ? [...done.value.rowsOf(due)].sort((a, b) => (a.id < b.id ? -1 : 1)) : [];
}

/** The failure's code, or null when every listener took the event. */
async function tell(deps: Deps, subscriptions: Subscriptions, row: ClaimedRow): Promise<string | null> {
  const event: OutboxMessage = {
    id: row.id,
    villageId: row.village_id,
    topic: row.topic,
    payload: JSON.parse(row.payload) as OutboxMessage['payload'],
    createdAt: row.created_at,
  };
  try {
    for (const listener of subscriptions[row.topic] ?? []) await listener(deps, event);
    return null;
  } catch (error) {
    return codeOf(error);
  }
}

/** A refusal's code or an error's name; never its text, which may quote a person. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return /^[a-z_]+\.[a-z_]+$/.test(error.message) ? error.message : error.name;
}

const finished = ({ clock }: Pick<Deps, 'clock'>, id: string): Statement =>
  raw('UPDATE outbox SET done_at = ?1, failure = NULL WHERE id = ?2', [clock.now(), id]);

function later({ clock }: Pick<Deps, 'clock'>, row: ClaimedRow, failure: string): Statement {
  const wait = RETRIES[row.attempts - 1];
  return wait === undefined
    ? raw('UPDATE outbox SET done_at = ?1, failure = ?2 WHERE id = ?3', [clock.now(), `given_up:${failure}`, row.id])
    : raw('UPDATE outbox SET next_at = ?1, failure = ?2 WHERE id = ?3', [clock.now() + wait, failure, row.id]);
}
