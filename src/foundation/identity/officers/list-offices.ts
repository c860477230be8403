import { servesRegion, type Ctx, type OfficerRole } from '../../../kernel/ctx.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { readRows } from '../../../platform/libsql/index.ts';
import type { Deps } from '../../deps.ts';

export type Capacity = 'definitive' | 'plt' | 'plh' | 'pj' | 'an' | 'ub';

export interface Office {
  readonly id: string;
  readonly role: OfficerRole;
  readonly name: string;
  readonly title: string;
  readonly capacity: Capacity;
  readonly nip: string | null;
  readonly fromAt: number;
  readonly untilAt: number | null;
  /** Before its first day, held, or over. */
  readonly stands: 'coming' | 'held' | 'over';
  /** Whose second step is an authenticator app. */
  readonly hasApp: boolean;
  /** The office of whoever asks. */
  readonly own: boolean;
}

interface OfficeRow extends Record<string, unknown> {
  id: string;
  account_id: string;
  role: OfficerRole;
  name: string;
  title: string;
  capacity: Capacity;
  nip: string | null;
  from_at: number;
  until_at: number | null;
  has_app: number;
}

/** The offices of a village, of the kabupaten itself when none is named; those that are over last, at most fifty of all. */
export async function listOffices(
  deps: Pick<Deps, 'db' | 'clock'>,
  ctx: Ctx,
  villageId: string | null,
): Promise<Result<Office[]>> {
  const { actor } = ctx;
  if (actor.kind !== 'account' || !servesRegion(actor)) return refuse('not_found', 'region.not_yours');
  const now = deps.clock.now();
  const rows = await readRows<OfficeRow>(deps.db, {
    sql: `SELECT id, account_id, role, name, title, capacity, nip, from_at, until_at,
            EXISTS (SELECT 1 FROM credentials c WHERE c.account_id = o.account_id AND c.kind = 'totp') AS has_app
          FROM officers o WHERE (?1 IS NULL AND role = 'region' OR village_id = ?1 AND role <> 'region')
          ORDER BY coalesce(until_at, ?2 + 1) <= ?2, CASE role WHEN 'head' THEN 1 WHEN 'secretary' THEN 2 ELSE 3 END,
            from_at DESC LIMIT 50`,
    args: [villageId, now],
  });
  return ok(
    rows.map((row) => ({
      id: row.id,
      role: row.role,
      name: row.name,
      title: row.title,
      capacity: row.capacity,
      nip: row.nip,
      fromAt: row.from_at,
      untilAt: row.until_at,
      stands: row.until_at !== null && row.until_at <= now ? 'over' : row.from_at > now ? 'coming' : 'held',
      hasApp: row.has_app === 1,
      own: row.account_id === actor.accountId,
    })),
  );
}
