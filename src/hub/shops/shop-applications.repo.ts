import { raw, sealing, type Query, type Step } from '../../platform/libsql/index.ts';

export interface ApplicationRow extends Record<string, unknown> {
  id: string;
  slug: string;
  village_id: string;
  name: string;
  trade: string;
  story: string;
  place: string;
  status: string;
  status_reason: string | null;
  version: number;
  updated_at: number;
  owner_account_id: string;
  applicant: string;
  /** 1 = the login belongs to a resident on record in this village. */
  resident_here: number;
  whatsapp_sealed: string | null;
}

const APPLICATION = `SELECT s.id, s.slug, s.village_id, s.name, s.trade, s.story, s.place, s.status, s.status_reason,
    s.version, s.updated_at, s.owner_account_id, a.display_name AS applicant, s.whatsapp_sealed,
    EXISTS (SELECT 1 FROM residents r WHERE r.id = a.resident_id AND r.village_id = s.village_id) AS resident_here
  FROM shops s JOIN accounts a ON a.id = s.owner_account_id`;

const OPENS = { status_reason: 'shops.status_reason' } as const;

/** What waits for a village's office, the oldest first. */
export const waitingApplications = (villageId: string): Query => ({
  sql: `${APPLICATION} WHERE s.village_id = ? AND s.status = 'applied' ORDER BY s.updated_at, s.id LIMIT 200`,
  args: [villageId],
  opens: OPENS,
});

/** The newest application of an account that is not decided for it. */
export const ownApplication = (accountId: string): Query => ({
  sql: `${APPLICATION} WHERE s.owner_account_id = ? AND s.status IN ('applied', 'declined')
        ORDER BY s.status = 'applied' DESC, s.updated_at DESC LIMIT 1`,
  args: [accountId],
  opens: OPENS,
});

export const applicationById = (shopId: string): Query => ({
  sql: `${APPLICATION} WHERE s.id = ?`,
  args: [shopId],
  opens: OPENS,
});

/** Decides an application as the office read it; a changed or decided one changes no row. */
export const decide = (
  asked: { shopId: string; villageId: string; version: number },
  to: { status: 'open' | 'declined'; reason: string | null; now: number },
): Step =>
  raw(
    `UPDATE shops SET status = ?1, status_reason = ?2, opened_at = iif(?1 = 'open', ?3, opened_at), version = version + 1,
       updated_at = ?3 WHERE id = ?4 AND village_id = ?5 AND version = ?6 AND status = 'applied'`,
    [to.status, sealing(to.reason, OPENS.status_reason), to.now, asked.shopId, asked.villageId, asked.version],
  );
