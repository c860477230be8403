import { HOUR, MINUTE, SECOND } from '../../kernel/clock.ts';
import { asking, commit, raw, type Asking, type Statement } from '../../platform/libsql/index.ts';
import type { Deps } from '../deps.ts';
import { allOf } from './all-of.ts';
import { deliverMessages } from './deliver-messages.ts';
import type { OutboxMessage, Subscriptions } from './outbox-message.ts';

/** How long a claimed event stays away from other drains; renewed after each event that was told. */
const LEASE = 2 * MINUTE;
/** Urgent events wait for the messenger: so many are told at the same time. */
const AT_ONCE = 4;
/** Waits before the next try; after the last one the event is given up and stays visible with its failure. */
const RETRIES = [10 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR] as const;

export interface DrainReport {
  readonly done: number;
  readonly failed: number;
  /** True when a batch was full: there may be more that is due. */
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
 * Tells due events to their listeners, login codes first, then oldest first, at least once each; then sends the messages that
 * are due. Claiming is one statement, so two drains at once never hold the same event; one that dies gives its events back
 * when the lease ends. A failing listener delays only its own event. Called by the queue after each commit and by the timer.
 */
export async function drainOutbox(deps: Deps, subscriptions: Subscriptions, batch = 25): Promise<DrainReport> {
  const { urgent, rest } = await claim(deps, batch);
  const full = rest.length >= batch;
  const held = new Map([...urgent, ...rest].map((row) => [row.id, row]));
  let [done, failed] = [0, 0];
  const tellAll = async (rows: ClaimedRow[]): Promise<void> => {
    for (let row = rows.shift(); row; row = rows.shift()) {
      if (!held.has(row.id)) continue;
      const failure = await tell(deps, subscriptions, row);
      if (failure) failed += 1;
      else done += 1;
      held.delete(row.id);
      const kept = renew(deps, [...held.values()]);
      const settled = await commit(deps.db, [failure ? later(deps, row, failure) : finished(deps, row), kept]);
      const mine = new Set(settled.ok ? settled.value.rowsOf(kept).map(({ id }) => id) : []);
      for (const id of held.keys()) if (!mine.has(id)) held.delete(id);
    }
  };
  await allOf(Array.from({ length: AT_ONCE }, () => tellAll(urgent)));
  await tellAll(rest);
  const more = await deliverMessages(deps, batch);
  return { done, failed, more: full || more };
}

/** Urgent events come on top of the batch: no backlog takes their place. */
async function claim({ db, clock }: Pick<Deps, 'db' | 'clock'>, batch: number) {
  const due = (urgent: 0 | 1) =>
    asking<ClaimedRow>(
      `UPDATE outbox SET next_at = ?1 + ?2, attempts = attempts + 1
       WHERE id IN (SELECT id FROM outbox ${urgent ? 'INDEXED BY outbox_urgent' : ''}
           WHERE done_at IS NULL AND next_at <= ?1 ${urgent ? 'AND urgent = 1' : ''}
         ORDER BY next_at, id LIMIT ?3)
       RETURNING id, village_id, topic, payload, created_at, attempts`,
      [clock.now(), LEASE, batch],
    );
  const [first, rest] = [due(1), due(0)];
  const done = await commit(db, [first, rest]);
  const rowsOf = (step: Asking<ClaimedRow>) =>
    done.ok ? [...done.value.rowsOf(step)].sort((a, b) => (a.id < b.id ? -1 : 1)) : [];
  return { urgent: rowsOf(first), rest: rowsOf(rest) };
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
    const failure = codeOf(error);
    const { topic, attempts } = row;
    const given = RETRIES[attempts - 1] === undefined;
    deps.logLine({
      level: given ? 'error' : 'warn',
      event: given ? 'event_given_up' : 'listener_failed',
      requestId: row.id,
      topic,
      attempts,
      failure,
    });
    return failure;
  }
}

/** A refusal's code or an error's name; never its text, which may quote a person. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return /^[a-z_]+\.[a-z_]+$/.test(error.message) ? error.message : error.name;
}

/** Keeps the claim on what is still to be told, and gives the ids that nobody else took meanwhile. */
const renew = ({ clock }: Pick<Deps, 'clock'>, rows: readonly ClaimedRow[]): Asking<{ id: string }> =>
  asking(
    `UPDATE outbox SET next_at = ?1 WHERE id IN (SELECT value ->> 0 FROM json_each(?2)) AND +done_at IS NULL
       AND attempts = (SELECT value ->> 1 FROM json_each(?2) WHERE value ->> 0 = outbox.id) RETURNING id`,
    [clock.now() + LEASE, JSON.stringify(rows.map(({ id, attempts }) => [id, attempts]))],
  );

const finished = ({ clock }: Pick<Deps, 'clock'>, { id, attempts }: ClaimedRow): Statement =>
  raw('UPDATE outbox SET done_at = ?1, failure = NULL WHERE id = ?2 AND attempts = ?3', [clock.now(), id, attempts]);

function later({ clock }: Pick<Deps, 'clock'>, row: ClaimedRow, failure: string): Statement {
  const wait = RETRIES[row.attempts - 1];
  const mine = [row.id, row.attempts] as const;
  return wait === undefined
    ? raw('UPDATE outbox SET done_at = ?1, failure = ?2 WHERE id = ?3 AND attempts = ?4', [
        clock.now(),
        `given_up:${failure}`,
        ...mine,
      ])
    : raw('UPDATE outbox SET next_at = ?1, failure = ?2 WHERE id = ?3 AND attempts = ?4', [
        clock.now() + wait,
        failure,
        ...mine,
      ]);
}
