import { holdsOffice, type Ctx } from '../../kernel/ctx.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Deps } from '../../foundation/deps.ts';
import { readRows } from '../../platform/libsql/index.ts';
import { AT_STAKE, MATTER, type Matter } from './matter.ts';

/** A quarrel, or an order that nobody worked on in time, that waits for the village's operator. */
export interface DisputeRow extends Record<string, unknown> {
  readonly code: string;
  /** What it is about: what arrived, an unseen payment, money that did not go back, or an order that is late. */
  readonly matter: Matter;
  readonly title: string;
  readonly shop: string;
  /** Rupiah: what was to be paid, or what is to go back. */
  readonly total: number;
  /** Since when it waits, and until when it should be decided. */
  readonly since: number;
  readonly due_at: number | null;
}

const MOST = 200;

/** What buyers of a village's shops reported, and what was left undone there, the oldest first; for its operators. */
export async function listDisputes(
  deps: Pick<Deps, 'db'>,
  ctx: Ctx,
  villageId: string,
): Promise<Result<readonly DisputeRow[]>> {
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  if (!holdsOffice(ctx.actor, villageId, 'operator')) return refuse('not_found', 'orders.no_such_dispute');
  const rows = await readRows<DisputeRow>(deps.db, {
    sql: `SELECT o.code, ${MATTER} AS matter, c.title, s.name AS shop, ${AT_STAKE} AS total, c.updated_at AS since, c.due_at
            FROM cases c JOIN orders o ON o.id = c.id JOIN payments p ON p.order_id = o.id JOIN shops s ON s.id = o.shop_id
            WHERE c.village_id = ?1 AND c.holder = 'operator' AND c.shop_id IS NOT NULL AND c.kind = 'order'
            ORDER BY c.updated_at, o.id LIMIT ?2`,
    args: [villageId, MOST],
  });
  return ok(rows);
}
