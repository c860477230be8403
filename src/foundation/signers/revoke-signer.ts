import type { Instant } from '../../kernel/clock.ts';
import { raw, type Statement } from '../../platform/libsql/index.ts';

/** Takes an officer's certificates back from an instant on; what they signed before it stays good. */
export const revokeSigner = (officerId: string, at: Instant): Statement =>
  raw('UPDATE signers SET revoked_at = ?2 WHERE officer_id = ?1 AND (revoked_at IS NULL OR revoked_at > ?2)', [
    officerId,
    at,
  ]);
