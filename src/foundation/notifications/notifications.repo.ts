import type { Locale } from '../../kernel/ctx.ts';
import { raw, type Query, type Statement } from '../../platform/libsql/index.ts';

export interface PendingRow extends Record<string, unknown> {
  id: string;
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
  path: string | null;
  dedupe_key: string;
}

/** WhatsApp messages with these keys that are still to be sent. */
export const pendingQuery = (dedupeKeys: readonly string[]): Query => ({
  sql: `SELECT n.id, n.account_id, n.to_sealed, a.phone_sealed, r.phone_sealed AS resident_phone_sealed, n.template, n.locale, a.locale AS account_locale, n.params, n.path,
          n.dedupe_key
        FROM notifications n LEFT JOIN accounts a ON a.id = n.account_id AND a.status = 'active'
        LEFT JOIN residents r ON r.id = a.resident_id
        WHERE n.status = 'pending' AND n.channel = 'whatsapp'
          AND n.dedupe_key IN (SELECT value FROM json_each(?)) ORDER BY n.id`,
  args: [JSON.stringify(dedupeKeys)],
});

/** Sent; the number it went to is not needed any more. */
export const markSent = (id: string, externalId: string, at: number): Statement =>
  raw(`UPDATE notifications SET status = 'sent', external_id = ?2, sent_at = ?3, to_sealed = NULL WHERE id = ?1`, [
    id,
    externalId,
    at,
  ]);

/** It will never arrive: no such number, or no number at all. */
export const markFailed = (id: string): Statement =>
  raw(`UPDATE notifications SET status = 'failed', to_sealed = NULL WHERE id = ?`, [id]);

export interface NoticeRow extends Record<string, unknown> {
  id: string;
  template: string;
  params: string;
  path: string | null;
  created_at: number;
  read_at: number | null;
}

export const noticesQuery = (accountId: string, limit: number): Query => ({
  sql: `SELECT id, template, params, path, created_at, read_at FROM notifications
        WHERE account_id = ?1 AND channel = 'inapp' ORDER BY created_at DESC, id DESC LIMIT ?2`,
  args: [accountId, limit],
});

/** How many an account has not read: for the number beside the bell. */
export const unreadQuery = (accountId: string): Query => ({
  sql: `SELECT count(*) AS unread FROM notifications WHERE account_id = ? AND channel = 'inapp' AND read_at IS NULL`,
  args: [accountId],
});

export const markAllRead = (accountId: string, at: number): Statement =>
  raw(`UPDATE notifications SET read_at = ?2 WHERE account_id = ?1 AND channel = 'inapp' AND read_at IS NULL`, [
    accountId,
    at,
  ]);

/**
 * Takes the keys out of paths that an earlier version kept: what its migration left, and what that version wrote in the minutes
 * in which both ran. 500 at a time, for the timer.
 */
export const bareKeptPaths = (): Statement =>
  raw(`UPDATE notifications SET path = substr(path, 1, instr(path, '?k=') - 1)
       WHERE id IN (SELECT id FROM notifications WHERE instr(path, '?k=') > 0 LIMIT 500)`);
