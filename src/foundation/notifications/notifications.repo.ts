import type { Locale } from '../../kernel/ctx.ts';
import { SERVICE } from './messenger-alarms.ts';
import { MINUTE, type Instant } from '../../kernel/clock.ts';
import { asking, raw, type Asking, type Query, type Statement } from '../../platform/libsql/index.ts';

export interface PendingRow extends Record<string, unknown> {
  id: string;
  tries: number;
  failure: string | null;
  created_at: number;
  account_id: string | null;
  to_sealed: string | null;
  /** The account's own phone. */
  phone_sealed: string | null;
  /** The one on record for the account's resident. */
  resident_phone_sealed: string | null;
  template: string;
  locale: Locale;
  account_locale: Locale | null;
  params: string;
  params_sealed: string | null;
  path: string | null;
  dedupe_key: string;
}

/** How long a claimed message stays with its sender: thirty times what the messenger is given to answer. */
const LEASE = 5 * MINUTE;
/** When the whole service is held up, the others wait this long for the next look. */
const PAUSE = 10 * MINUTE;

const ofAccount = (column: string) =>
  `(SELECT a.${column} FROM accounts a WHERE a.id = account_id AND a.status = 'active')`;

/** Takes the next message that is due, with where it goes; nobody else gets it before the lease ends. */
export const claimMessage = (now: Instant): Asking<PendingRow> =>
  asking(
    `UPDATE notifications SET next_at = ?1 + ?2, tries = tries + 1
     WHERE id = (SELECT id FROM notifications WHERE status = 'pending' AND channel = 'whatsapp' AND next_at <= ?1
         AND NOT EXISTS (SELECT 1 FROM messenger_alarms WHERE key = ?3 AND cleared_at IS NULL AND seen_at > ?1 - ?4)
       ORDER BY next_at, id LIMIT 1)
     RETURNING id, tries, failure, created_at, account_id, to_sealed, template, locale, params, params_sealed, path, dedupe_key,
       ${ofAccount('phone_sealed')} AS phone_sealed, ${ofAccount('locale')} AS account_locale,
       (SELECT r.phone_sealed FROM residents r WHERE r.id = ${ofAccount('resident_id')}) AS resident_phone_sealed`,
    [now, LEASE, SERVICE, PAUSE],
  );

/** A try that is still this sender's: nobody took the message over meanwhile. */
const TRY = `WHERE id = ?1 AND tries = ?2 AND status = 'pending'`;
type Tried = Pick<PendingRow, 'id' | 'tries'>;

/** Sent; the number it went to is not needed any more. */
export const markSent = ({ id, tries }: Tried, externalId: string, at: Instant): Statement =>
  raw(
    `UPDATE notifications SET status = 'sent', external_id = ?3, sent_at = ?4, to_sealed = NULL, failure = NULL ${TRY}`,
    [id, tries, externalId, at],
  );

/** It will never arrive: no such number, no number at all, or too late. */
export const markFailed = ({ id, tries }: Tried, failure: string): Statement =>
  raw(`UPDATE notifications SET status = 'failed', failure = ?3, to_sealed = NULL ${TRY}`, [id, tries, failure]);

/** It is kept with its number, for another try. */
export const markLater = ({ id, tries }: Tried, failure: string, nextAt: Instant): Statement =>
  raw(`UPDATE notifications SET failure = ?3, next_at = ?4 ${TRY}`, [id, tries, failure, nextAt]);

export interface NoticeRow extends Record<string, unknown> {
  id: string;
  template: string;
  params: string;
  params_sealed: string | null;
  path: string | null;
  created_at: number;
  read_at: number | null;
}

export const noticesQuery = (accountId: string, limit: number): Query => ({
  sql: `SELECT id, template, params, params_sealed, path, created_at, read_at FROM notifications
        WHERE account_id = ?1 AND channel = 'inapp' ORDER BY created_at DESC, id DESC LIMIT ?2`,
  args: [accountId, limit],
});

/** How many an account has not read, up to `most`: for the number beside the bell. */
export const unreadQuery = (accountId: string, most: number): Asking<{ unread: number }> =>
  asking(
    `SELECT count(*) AS unread FROM (
       SELECT 1 FROM notifications WHERE account_id = ?1 AND channel = 'inapp' AND read_at IS NULL LIMIT ?2)`,
    [accountId, most],
  );

/** Marks up to `most` of what an account has not read. */
export const markRead = (accountId: string, at: Instant, most: number): Statement =>
  raw(
    `UPDATE notifications SET read_at = ?2 WHERE id IN (
       SELECT id FROM notifications WHERE account_id = ?1 AND channel = 'inapp' AND read_at IS NULL LIMIT ?3)`,
    [accountId, at, most],
  );

/**
 * Takes the keys out of paths that an earlier version kept: what its migration left, and what that version wrote in the minutes
 * in which both ran. 500 at a time, for the timer.
 */
export const bareKeptPaths = (): Statement =>
  raw(`UPDATE notifications SET path = substr(path, 1, instr(path, '?k=') - 1)
       WHERE id IN (SELECT id FROM notifications WHERE instr(path, '?k=') > 0 LIMIT 500)`);
