import { Secret, TOTP } from 'otpauth';
import { HOUR, MINUTE, SECOND } from '../../../kernel/clock.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { heard } from '../../../kernel/signal.ts';
import { commit, expectChange, on, raw, type Step } from '../../../platform/libsql/index.ts';
import type { Deps } from '../../deps.ts';
import { CODE_USED } from './check-code.ts';
import { oneTimeCodes } from '../identity.table.ts';
import { ASKED_BEFORE, sameChallenge, type Challenge, type CodePurpose } from './issue-code.ts';
import { countUse, forgetUse } from '../limits.repo.ts';
import { unlock, type LockSubject } from '../secrets/index.ts';

const PERIOD = 30 * SECOND;
const CHALLENGE_LIFE = 10 * MINUTE;

/** RFC 6238 as every authenticator app has it: SHA-1, 6 digits, 30 seconds. */
const generator = (seed: string, label = '') =>
  new TOTP({ issuer: 'Balai', label, secret: Secret.fromBase32(seed), period: PERIOD / SECOND });

export const newTotpSeed = (): string => new Secret({ size: 20 }).base32;

/** What an authenticator app scans. `label` is how it names the login. */
export const totpAddress = (seed: string, label: string): string => generator(seed, label).toString();

/** The time step that a code belongs to, one step early or late forgiven; null when it fits none. */
export function totpStep(seed: string, code: string, now: number): number | null {
  const delta = generator(seed).validate({ token: code, timestamp: now, window: 1 });
  return delta === null ? null : Math.floor(now / PERIOD) + delta;
}

/** Counts the wrong codes of an account's app, whatever the challenge and the device they come from. */
export const totpLock = (accountId: string): LockSubject => `totp:${accountId}`;

const asked = (purpose: CodePurpose, accountId: string) => `totp:${purpose}:${accountId}`;

/**
 * Steps that use up a time step: one code opens once, also when it is entered twice at the same time. The counts of tries
 * and challenges begin anew.
 */
export const useTotpStep = (purpose: CodePurpose, accountId: string, step: number): Step[] => [
  raw(
    `UPDATE credentials SET used_at = ?2 WHERE account_id = ?1 AND kind = 'totp' AND (used_at IS NULL OR used_at < ?2)`,
    [accountId, step * PERIOD],
  ),
  expectChange(CODE_USED),
  unlock(totpLock(accountId)),
  forgetUse(asked(purpose, accountId)),
];

/**
 * A challenge whose code comes from the authenticator app: it carries the tries and the time, no code. Five an hour for a
 * purpose remain without a right answer.
 */
export async function challengeTotp(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  it: { accountId: string; purpose: CodePurpose; key?: string | undefined },
  more: readonly Step[],
): Promise<Result<Challenge>> {
  const now = deps.clock.now();
  const id = it.key ?? deps.ids.next();
  const expiresAt = now + CHALLENGE_LIFE;
  const row = { id, purpose: it.purpose, subject: it.accountId, createdAt: now, expiresAt };
  const limit = {
    key: asked(it.purpose, it.accountId),
    most: 5,
    within: HOUR,
    code: 'identity.asked_too_often',
  } as const;
  const done = await commit(deps.db, [
    on(deps.db.insert(oneTimeCodes).values(row), { unique: ASKED_BEFORE }),
    ...countUse(limit, now),
    ...more,
  ]);
  if (done.ok) return ok({ challenge: id, expiresAt });
  return heard(done, ASKED_BEFORE) ? sameChallenge(deps, id, row, more) : done;
}
