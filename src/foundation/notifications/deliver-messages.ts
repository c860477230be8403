import { DAY, HOUR, MINUTE, SECOND } from '../../kernel/clock.ts';
import type { Refusal } from '../../kernel/result.ts';
import { commit, type Step } from '../../platform/libsql/index.ts';
import type { Deps } from '../deps.ts';
import { alarmOf, clearAlarms, raiseAlarm, reportAlarm, SERVICE } from './messenger-alarms.ts';
import { allOf } from './all-of.ts';
import { claimMessage, markFailed, markLater, markSent, type PendingRow } from './notifications.repo.ts';
import { urgentWaits } from './outbox.repo.ts';
import { paramsOf } from './sealed-params.ts';
import { messageOf } from './template.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'vault' | 'messenger' | 'origin' | 'templates' | 'guestPath' | 'logLine'>;

/** Messages under way at the same time. */
const LANES = 4;
/** Waits before the next try at a number that may be reached later; the last one repeats. */
const RETRIES = [10 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 3 * HOUR] as const;
/** The next look when it is ours to mend: soon for the whole service, later for one wording. */
const OURS = { service: 10 * MINUTE, wording: HOUR } as const;
/** News that is older helps nobody: it is listed as not delivered. */
const TOO_OLD = 2 * DAY;

/**
 * Sends the messages that are due, oldest first, each claimed for itself right before it is sent: two drains at once, or a slow
 * messenger, bring nobody the same twice. Stops when a login code waits. True when there may be more that is due.
 */
export async function deliverMessages(deps: Needs, most: number): Promise<boolean> {
  const budget = { left: most };
  await allOf(Array.from({ length: LANES }, () => lane(deps, budget)));
  return budget.left <= 0;
}

/** One message after the other; what became of one is written down when the next is claimed. */
async function lane(deps: Needs, budget: { left: number }): Promise<void> {
  let settled: readonly Step[] = [];
  while (budget.left > 0) {
    budget.left -= 1;
    const now = deps.clock.now();
    const [claimed, urgent] = [claimMessage(now), urgentWaits(now)];
    const done = await commit(deps.db, [...settled, urgent, claimed]);
    if (!done.ok) return;
    if (done.value.firstOf(urgent)) budget.left = 0;
    const row = done.value.firstOf(claimed);
    if (!row) return;
    settled = await deliver(deps, row).catch((error: unknown) => broken(deps, row, error));
  }
  if (settled.length > 0) await commit(deps.db, settled);
}

/** Sends one, and gives the steps that say what became of it. */
async function deliver(deps: Needs, row: PendingRow): Promise<readonly Step[]> {
  const now = deps.clock.now();
  const template = deps.templates[row.template];
  if (now - row.created_at > TOO_OLD) return failed(deps, row, `given_up:${row.failure ?? 'not_tried'}`);
  if (!template) return failed(deps, row, 'no_such_template');
  const to = await phoneOf(deps, row);
  if (!to) return failed(deps, row, 'no_number');
  const path = row.path ?? '/';
  const link = deps.origin + (row.account_id ? path : await deps.guestPath(deps, path));
  const params = { ...(await paramsOf(deps, row)), link };
  const message = messageOf(row.template, template, row.account_locale ?? row.locale, params);
  const sent = await deps.messenger.send({ to, ...message, dedupeKey: row.dedupe_key });
  const at = deps.clock.now();
  if (sent.ok) return [markSent(row, sent.value.externalId, at), clearAlarms(row.template, at)];
  return refused(deps, row, sent.refusal);
}

/** This number never: it is let go. Later, or ours to mend: the number is kept, and tried again. */
function refused(deps: Needs, row: PendingRow, refusal: Refusal): readonly Step[] {
  const now = deps.clock.now();
  if (refusal.kind === 'invalid') return [markFailed(row, refusal.code)];
  if (refusal.kind === 'unavailable') {
    const wait = RETRIES[Math.min(row.tries, RETRIES.length) - 1] ?? HOUR;
    return [markLater(row, refusal.code, now + wait)];
  }
  const key = alarmOf(refusal, row.template);
  reportAlarm(deps, key, refusal);
  return [
    markLater(row, refusal.code, now + (key === SERVICE ? OURS.service : OURS.wording)),
    raiseAlarm(key, refusal.code, now),
  ];
}

/** One that cannot even be read holds up no other: it is looked at again later, until it is too old. */
function broken(deps: Needs, row: PendingRow, error: unknown): readonly Step[] {
  const failure = error instanceof Error ? error.name : 'unknown';
  deps.logLine({ level: 'error', event: 'message_failed', requestId: row.id, template: row.template, failure });
  return [markLater(row, 'notifications.defect', deps.clock.now() + HOUR)];
}

/** What only a programmer or time explains leaves a line; who it was for does not. */
function failed(deps: Needs, row: PendingRow, failure: string): readonly Step[] {
  deps.logLine({ level: 'warn', event: 'message_given_up', requestId: row.id, template: row.template, failure });
  return [markFailed(row, failure)];
}

/** The number given with the notice, else the account's own, else the one the registry has. */
async function phoneOf({ vault }: Pick<Deps, 'vault'>, row: PendingRow): Promise<string | null> {
  if (row.to_sealed) return vault.open(row.to_sealed, 'notifications.to');
  if (row.phone_sealed) return vault.open(row.phone_sealed, 'accounts.phone');
  return row.resident_phone_sealed && vault.open(row.resident_phone_sealed, 'residents.phone');
}
