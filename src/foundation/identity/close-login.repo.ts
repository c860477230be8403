import { eq } from 'drizzle-orm';
import { refusal } from '../../kernel/result.ts';
import type { Deps } from '../deps.ts';
import { expect, expectChange, raw, type Step } from '../../platform/libsql/index.ts';
import { credentials, knownDevices } from './identity.table.ts';
import { endSessionsOf } from './sessions/index.ts';

/** Who serves in an office hands it over first. */
const HOLDS_AN_OFFICE = refusal('conflict', 'identity.holds_office');
const CLOSED_BEFORE = refusal('conflict', 'identity.closed_meanwhile');

/**
 * Steps that end an account for good: its name, phone and e-mail go, with every way in and every device. The person may enrol
 * anew at the counter. Refused: `identity.holds_office`, `identity.closed_meanwhile`.
 */
export const closeLogin = (deps: Pick<Deps, 'db' | 'clock'>, accountId: string): Step[] => [
  expect(
    'NOT EXISTS (SELECT 1 FROM officers WHERE account_id = ?1 AND (until_at IS NULL OR until_at > ?2))',
    [accountId, deps.clock.now()],
    HOLDS_AN_OFFICE,
  ),
  raw(
    `UPDATE accounts SET status = 'closed', display_name = '–', phone_sealed = NULL, phone_index = NULL, email_sealed = NULL,
       email_index = NULL, resident_id = NULL WHERE id = ?1 AND status = 'active'`,
    [accountId],
  ),
  expectChange(CLOSED_BEFORE),
  deps.db.delete(credentials).where(eq(credentials.accountId, accountId)),
  deps.db.delete(knownDevices).where(eq(knownDevices.accountId, accountId)),
  endSessionsOf(deps, accountId),
];
