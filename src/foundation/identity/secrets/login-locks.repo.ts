import { DAY, HOUR, MINUTE, SECOND, type Instant } from '../../../kernel/clock.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { refusal, type Refusal, type Result } from '../../../kernel/result.ts';
import { heard, signal } from '../../../kernel/signal.ts';
import type { Deps } from '../../deps.ts';
import {
  commit,
  expect,
  expectChange,
  raw,
  readOne,
  type Committed,
  type Statement,
  type Step,
} from '../../../platform/libsql/index.ts';

/** How many failures are free, and how long each one after them waits. */
interface LockRule {
  readonly free: number;
  readonly delays: readonly number[];
}

/** One person's PIN has a million values: after four free tries about ten a week remain. */
const SUBJECT: LockRule = { free: 4, delays: [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 6 * HOUR, DAY] };
/** After this long without a try a subject's count begins anew. */
const FORGET_AFTER = 3 * DAY;

/**
 * Many homes of a village may share one address, so an address locks nobody out. After a hundred wrong tries of strangers in a
 * day it is hot: each subject keeps one free try there instead of four. After a thousand, strangers go through one by one.
 */
const HOT = 100;
const ADDRESS: LockRule = { free: 1000, delays: [20 * SECOND] };

/** Who is being tried: a blind index or an account id, never the NIK or number itself. */
export type LockSubject = `${'nik' | 'login' | 'account' | 'slip' | 'totp'}:${string}`;

const LOCKED = signal('identity.locked', refusal('limited', 'identity.locked'));

interface Strange {
  /** Everything that strangers try at this address. */
  readonly address: string;
  /** What they try of this subject there. */
  readonly subject: string;
}

/**
 * What a try counts against beside its subject: nothing for whoever is logged in, or is on a device that the account knows
 * (see {@link lockOf}), or has shown a password before (an app's code). Only strangers are counted by address.
 */
function strangeHere({ actor, device }: Ctx, subject: LockSubject): Strange | null {
  const isStranger = actor.kind === 'guest' && /^(nik|login|slip):[^:]*$/.test(subject);
  return isStranger ? { address: `device:${device}`, subject: `${subject}:@${device}` } : null;
}

/**
 * Counts a try before it is judged, atomically: parallel tries each count, and nobody gets one free by dropping the
 * connection. Refused with `retryAt` while the subject is locked, whether or not it exists, or the address is slowed.
 * A null subject is counted elsewhere (a code bears five tries). `more` are steps of the same batch, whose rows the answer gives.
 */
export async function countTry(
  deps: Pick<Deps, 'db' | 'clock'>,
  ctx: Ctx,
  subject: LockSubject | null,
  more: readonly Step[],
): Promise<Result<Committed>> {
  const now = deps.clock.now();
  const here = subject && strangeHere(ctx, subject);
  const guards: Step[] = [];
  if (here) guards.push(...takeHere(here, now));
  if (subject) guards.push(take(subject, SUBJECT, now, now - FORGET_AFTER), expectChange(LOCKED));
  const done = await commit(deps.db, [...guards, ...more]);
  return heard(done, LOCKED) ? { ok: false, refusal: await whenLocked(deps, here, subject) } : done;
}

/** Steps that go with a success: the subject starts anew, and the address gets its try back with the wait that it set. */
export function forgive(ctx: Ctx, subject: LockSubject | null): Statement[] {
  if (!subject) return [];
  const here = strangeHere(ctx, subject);
  const keys = [subject, ...(here ? [here.subject] : [])];
  return [
    raw('DELETE FROM login_locks WHERE key IN (SELECT value FROM json_each(?))', [JSON.stringify(keys)]),
    ...(here
      ? [raw('UPDATE login_locks SET failures = max(failures - 1, 0), locked_until = 0 WHERE key = ?', [here.address])]
      : []),
  ];
}

/** Lets a subject try again at once, on the devices and at the addresses that are counted apart too. */
export const unlock = (subject: LockSubject): Statement =>
  raw(`DELETE FROM login_locks WHERE key = ?1 OR (key > ?1 || ':' AND key < ?1 || ';')`, [subject]);

/** The subject of a try: on a device that the account knows, one of its own. */
export const lockOf = (subject: LockSubject, knownDevice: string | null): LockSubject =>
  knownDevice ? `${subject}:${knownDevice}` : subject;

/** Counts whose waits are over and which would begin anew; for the timer. */
export const forgetLocks = (now: Instant): Statement =>
  raw('DELETE FROM login_locks WHERE last_at < ?1 AND locked_until <= ?2', [now - FORGET_AFTER, now]);

const delayAt = (index: string) => `json_extract(?5, '$[' || CAST(min(${index}, ?6) AS INTEGER) || ']')`;

/** `anew` is the moment before which the last try no longer counts. */
function take(key: string, rule: LockRule, now: Instant, anew: Instant): Statement {
  return raw(
    `INSERT INTO login_locks (key, failures, last_at, locked_until) VALUES (?1, 1, ?2, 0)
     ON CONFLICT (key) DO UPDATE SET
       failures = CASE WHEN last_at < ?3 THEN 1 ELSE failures + 1 END,
       locked_until = CASE WHEN last_at >= ?3 AND failures >= ?4 THEN ?2 + ${delayAt('failures - ?4')} ELSE 0 END,
       last_at = ?2
     WHERE locked_until <= ?2`,
    [key, now, anew, rule.free, JSON.stringify(rule.delays), rule.delays.length - 1],
  );
}

/** Counts a stranger's try at an address, a day (UTC) at a time; while it is hot, the subject's next one there waits. */
function takeHere(here: Strange, now: Instant): Step[] {
  const today = now - (now % DAY);
  const { delays } = SUBJECT;
  return [
    expect('NOT EXISTS (SELECT 1 FROM login_locks WHERE key = ? AND locked_until > ?)', [here.subject, now], LOCKED),
    take(here.address, ADDRESS, now, today),
    expectChange(LOCKED),
    raw(
      `INSERT INTO login_locks (key, failures, last_at, locked_until)
       SELECT ?1, 1, ?2, ?2 + ${delayAt('0')} FROM login_locks WHERE key = ?4 AND failures > ?7
       ON CONFLICT (key) DO UPDATE SET failures = CASE WHEN last_at < ?3 THEN 1 ELSE failures + 1 END,
         locked_until = ?2 + CASE WHEN last_at < ?3 THEN ${delayAt('0')} ELSE ${delayAt('failures')} END, last_at = ?2`,
      [here.subject, now, now - FORGET_AFTER, here.address, JSON.stringify(delays), delays.length - 1, HOT],
    ),
  ];
}

async function whenLocked(deps: Pick<Deps, 'db'>, here: Strange | null, subject: LockSubject | null): Promise<Refusal> {
  const row = await readOne<{ until: number | null }>(deps.db, {
    sql: 'SELECT max(locked_until) AS until FROM login_locks WHERE key IN (?1, ?2, ?3)',
    args: [subject ?? '', here?.subject ?? '', here?.address ?? ''],
  });
  return { ...LOCKED.refusal, data: { retryAt: row?.until ?? 0 } };
}
