import { readRows } from '../../../platform/libsql/index.ts';
import type { Deps } from '../../deps.ts';

/** Logins of those who hold an office now; of the kabupaten when no village is named. */
export async function officersAt(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  role: string,
  villageId: string | null,
): Promise<string[]> {
  const officers = await readRows<{ account_id: string }>(db, {
    sql: `SELECT DISTINCT account_id FROM officers
            WHERE (?1 IS NULL OR village_id = ?1) AND role = ?2 AND from_at <= ?3 AND (until_at IS NULL OR until_at > ?3)`,
    args: [villageId, role, clock.now()],
  });
  return officers.map((officer) => officer.account_id);
}
