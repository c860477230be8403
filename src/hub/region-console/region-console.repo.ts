import { GIVE_BACK_WITHIN } from '../../money/payments/index.ts';
import { read, type Db } from '../../platform/libsql/index.ts';

export interface VillageFigures extends Record<string, unknown> {
  village_id: string;
  shops: number;
  products: number;
  /** Open cases of either kind, and those past the time their holder promised. */
  open: number;
  overdue: number;
  closed: number;
}

export interface OfficerRow extends Record<string, unknown> {
  village_id: string;
  role: string;
  name: string;
  title: string;
}

export interface ModuleChange extends Record<string, unknown> {
  village_id: string;
  action: string;
  data: string;
  at: number;
}

/** Money that shops owed to buyers for longer than they had. */
export interface OwedRow extends Record<string, unknown> {
  village_id: string;
  n: number;
  amount: number;
}

/**
 * The kabupaten's view over all its villages: counts and officers, never a resident. The one read that is not bound to a
 * village or to what is public; one round trip.
 */
export async function regionConsoleRepo(db: Db, now: number) {
  const { figures, officers, changes, owed } = await read<{
    owed: OwedRow;
    figures: VillageFigures;
    officers: OfficerRow;
    changes: ModuleChange;
  }>(db, {
    figures: {
      sql: `SELECT f.village_id, f.shops, f.products, f.open, f.closed, coalesce(o.n, 0) AS overdue
            FROM village_figures f
            LEFT JOIN (SELECT village_id, count(*) AS n FROM cases WHERE closed = 0 AND due_at < ?1 GROUP BY village_id) o
              ON o.village_id = f.village_id`,
      args: [now],
    },
    officers: {
      sql: `SELECT village_id, role, name, title FROM officers
            WHERE role <> 'region' AND from_at <= ?1 AND (until_at IS NULL OR until_at > ?1) ORDER BY role`,
      args: [now],
    },
    owed: {
      sql: `SELECT village_id, count(*) AS n, sum(amount) AS amount FROM refunds INDEXED BY refunds_owed
            WHERE state IN ('open', 'late', 'contested') AND created_at < ?1 GROUP BY village_id`,
      args: [now - GIVE_BACK_WITHIN],
    },
    changes: {
      sql: `SELECT village_id, action, data, at FROM audit_events
            WHERE action IN ('module.switched_on', 'module.switched_off') ORDER BY at DESC, id DESC LIMIT 10`,
    },
  });
  return { figures, officers, changes, owed };
}
