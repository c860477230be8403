/**
 * Holds unless this account has held an office of the village at any time since the request came in: an officer does not answer
 * for a resident whether money was asked. ?1 account, ?2 village, ?3 since when.
 */
export const NO_OFFICER_HERE = `NOT EXISTS (SELECT 1 FROM officers
  WHERE account_id = ?1 AND village_id = ?2 AND (until_at IS NULL OR until_at > ?3))`;
