import type { Instant } from '../../../kernel/clock.ts';
import type { OfficerRole } from '../../../kernel/ctx.ts';
import { refusal, type Refusal } from '../../../kernel/result.ts';
import { expect, expectChange, raw, type Statement, type Step } from '../../../platform/libsql/index.ts';

const OVER = refusal('conflict', 'identity.office_over');

/** SQL: a row of `officers` is an office held at this instant. */
export const heldAt = (now: `?${number}`): string => `from_at <= ${now} AND coalesce(until_at, ${now} + 1) > ${now}`;

/** Steps that end an office at an instant, now or to come; refused with `identity.office_over` when it is over already. */
export const endOffice = (officerId: string, at: Instant, now: Instant): Step[] => [
  raw(
    `UPDATE officers SET until_at = min(coalesce(until_at, ?2), ?2), ended_at = ?3
     WHERE id = ?1 AND coalesce(until_at, ?3 + 1) > ?3`,
    [officerId, at, now],
  ),
  expectChange(OVER),
];

/** The kabupaten always keeps somebody who can log in: aborts the batch when nobody with an office without end is left. */
export const expectRegionServed = (now: Instant): Step =>
  expect(
    `EXISTS (SELECT 1 FROM officers o JOIN accounts a ON a.id = o.account_id AND a.status = 'active'
       WHERE o.role = 'region' AND o.from_at <= ? AND o.until_at IS NULL)`,
    [now],
    refusal('conflict', 'identity.last_of_region'),
  );

/** Aborts the batch with `refused` when nobody holds this office of the village. */
export const expectServed = (villageId: string, role: OfficerRole, now: Instant, refused: Refusal): Step =>
  expect(
    `EXISTS (SELECT 1 FROM officers WHERE village_id = ?1 AND role = ?2 AND ${heldAt('?3')})`,
    [villageId, role, now],
    refused,
  );

/** Aborts the batch when this office, held as the request began, has ended meanwhile. */
export const expectStillHeld = (officerId: string, now: Instant): Step =>
  expect(`EXISTS (SELECT 1 FROM officers WHERE id = ?1 AND ${heldAt('?2')})`, [officerId, now], OVER);

/** Ends every login to the office of an account that holds none now, also half-done ones, and forgets the devices. */
export function shutOffice(accountId: string, now: Instant): Statement[] {
  const holdsNone = `NOT EXISTS (SELECT 1 FROM officers WHERE account_id = ?1 AND ${heldAt('?2')})`;
  return [
    raw(
      `UPDATE sessions SET revoked_at = ?2
       WHERE account_id = ?1 AND scope = 'office' AND revoked_at IS NULL AND ${holdsNone}`,
      [accountId, now],
    ),
    raw(`DELETE FROM known_devices WHERE account_id = ?1 AND scope = 'office' AND ${holdsNone}`, [accountId, now]),
    raw(
      `UPDATE one_time_codes SET used_at = ?2
       WHERE subject = ?1 AND purpose = 'second_factor' AND used_at IS NULL AND ${holdsNone}`,
      [accountId, now],
    ),
  ];
}
