import { DAY, HOUR, MINUTE, type Instant } from '../../../kernel/clock.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { refusal, type Refusal, type Result } from '../../../kernel/result.ts';
import { heard, signal } from '../../../kernel/signal.ts';
import type { Deps } from '../../deps.ts';
import {
  commit,
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
  /** After this long without a try the count begins anew. */
  readonly forgetAfter: number;
}

/** One person's PIN has a million values: after four free tries about ten a week remain. */
const SUBJECT: LockRule = {
  free: 4,
  delays: [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 6 * HOUR, DAY],
  forgetAfter: 3 * DAY,
};
/** Many homes of a village may share one address, so this only stops a machine that walks through many people. */
const DEVICE: LockRule = { free: 100, delays: [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR], forgetAfter: HOUR };

/** Who is being tried: a blind index or an account id, never the NIK or number itself. */
export type LockSubject = `${'nik' | 'login' | 'account' | 'slip' | 'totp'}:${string}`;

const LOCKED = signal('identity.locked', refusal('limited', 'identity.locked'));

const deviceKey = (ctx: Ctx) => `device:${ctx.device}`;

/**
 * Counts a try before it is judged, atomically: parallel tries each count, and nobody gets one free by dropping the
 * connection. Refused with `retryAt` while the subject or the device is locked, whether or not the subject exists.
 * `more` are steps of the same batch, whose rows the answer gives.
 */
export async function countTry(
  deps: Pick<Deps, 'db' | 'clock'>,
  ctx: Ctx,
  subject: LockSubject | null,
  more: readonly Step[],
): Promise<Result<Committed>> {
  const now = deps.clock.now();
  const guards: Step[] = [take(deviceKey(ctx), DEVICE, now), expectChange(LOCKED)];
  if (subject) guards.push(take(subject, SUBJECT, now), expectChange(LOCKED));
  const done = await commit(deps.db, [...guards, ...more]);
  return heard(done, LOCKED) ? { ok: false, refusal: await whenLocked(deps, ctx, subject) } : done;
}

/**
 * Steps that go with a success: the subject starts anew, and the device gets its try back with the wait that it set. No
 * success is possible during a wait, so a machine cannot buy itself free with an account of its own.
 */
export const forgive = (ctx: Ctx, subject: LockSubject | null): Statement[] => [
  raw('UPDATE login_locks SET failures = max(failures - 1, 0), locked_until = 0 WHERE key = ?', [deviceKey(ctx)]),
  ...(subject ? [raw('DELETE FROM login_locks WHERE key = ?', [subject])] : []),
];

/** Lets a subject try again at once, on the devices that are counted apart too. */
export const unlock = (subject: LockSubject): Statement =>
  raw(`DELETE FROM login_locks WHERE key = ?1 OR (key > ?1 || ':' AND key < ?1 || ';')`, [subject]);

/** The subject of a try: on a device that the account knows, one of its own. */
export const lockOf = (subject: LockSubject, knownDevice: string | null): LockSubject =>
  knownDevice ? `${subject}:${knownDevice}` : subject;

function take(key: string, rule: LockRule, now: Instant): Statement {
  return raw(
    `INSERT INTO login_locks (key, failures, last_at, locked_until) VALUES (?1, 1, ?2, 0)
     ON CONFLICT (key) DO UPDATE SET
       failures = CASE WHEN last_at < ?2 - ?3 THEN 1 ELSE failures + 1 END,
       locked_until = CASE WHEN last_at >= ?2 - ?3 AND failures >= ?4
         THEN ?2 + json_extract(?5, '$[' || CAST(min(failures - ?4, ?6) AS INTEGER) || ']') ELSE 0 END,
       last_at = ?2
     WHERE locked_until <= ?2`,
    [key, now, rule.forgetAfter, rule.free, JSON.stringify(rule.delays), rule.delays.length - 1],
  );
}

async function whenLocked(deps: Pick<Deps, 'db'>, ctx: Ctx, subject: LockSubject | null): Promise<Refusal> {
  const row = await readOne<{ until: number | null }>(deps.db, {
    sql: 'SELECT max(locked_until) AS until FROM login_locks WHERE key IN (?1, ?2)',
    args: [deviceKey(ctx), subject ?? ''],
  });
  return { ...LOCKED.refusal, data: { retryAt: row?.until ?? 0 } };
}
