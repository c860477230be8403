import type { Instant } from '../../../kernel/clock.ts';
import { refusal } from '../../../kernel/result.ts';
import { asking, expect, type Asking, type Step } from '../../../platform/libsql/index.ts';
import type { Guard } from './recent-proof.ts';

/**
 * SQL for the {@link Guard} of the phone number of a row of `accounts`: the strongest way in that the account has. Officers
 * get the code of their second step there; whoever was one is guarded by the password that a new office would open to.
 */
export const phoneGuard = (now: `?${number}`): string =>
  `CASE WHEN EXISTS (SELECT 1 FROM officers o
      WHERE o.account_id = accounts.id AND (o.until_at IS NULL OR o.until_at > ${now})) THEN 'office'
    ELSE coalesce((SELECT kind FROM credentials c WHERE c.account_id = accounts.id AND kind IN ('password', 'pin')
      ORDER BY kind = 'pin' LIMIT 1), 'code') END`;

const OF_ACCOUNT = `SELECT ${phoneGuard('?2')} AS guard FROM accounts WHERE id = ?1`;

/** Reads the guard of an account's phone number. */
export const phoneGuardOf = (accountId: string, now: Instant): Asking<{ guard: Guard }> =>
  asking(OF_ACCOUNT, [accountId, now]);

/** Aborts the batch when the number is guarded otherwise than it was read: somebody was appointed meanwhile. */
export const expectPhoneGuard = (accountId: string, now: Instant, guard: Guard): Step =>
  expect(`(${OF_ACCOUNT}) = ?3`, [accountId, now, guard], refusal('conflict', 'identity.changed_meanwhile'));
