import { Secret, TOTP } from 'otpauth';
import { MINUTE, SECOND } from '../../kernel/clock.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { commit, expectChange, raw, type Step } from '../../platform/libsql/index.ts';
import type { Deps } from '../deps.ts';
import { CODE_USED } from './check-code.ts';
import { oneTimeCodes } from './identity.table.ts';
import type { Challenge, CodePurpose } from './issue-code.ts';

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

/** Steps that use up a time step: one code opens once, also when it is entered twice at the same time. */
export const useTotpStep = (accountId: string, step: number): Step[] => [
  raw(
    `UPDATE credentials SET used_at = ?2 WHERE account_id = ?1 AND kind = 'totp' AND (used_at IS NULL OR used_at < ?2)`,
    [accountId, step * PERIOD],
  ),
  expectChange(CODE_USED),
];

/** A challenge whose code comes from the authenticator app: it carries the tries and the time, no code. */
export async function challengeTotp(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  it: { accountId: string; purpose: CodePurpose; key?: string | undefined },
  more: readonly Step[],
): Promise<Result<Challenge>> {
  const now = deps.clock.now();
  const id = it.key ?? deps.ids.next();
  const expiresAt = now + CHALLENGE_LIFE;
  const row = { id, purpose: it.purpose, subject: it.accountId, createdAt: now, expiresAt };
  const done = await commit(deps.db, [deps.db.insert(oneTimeCodes).values(row).onConflictDoNothing(), ...more]);
  return done.ok ? ok({ challenge: id, expiresAt }) : done;
}
