import type { Instant } from '../../../kernel/clock.ts';
import { systemCtx } from '../../../kernel/ctx.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { openOrder, OPERATOR_HAS } from '../../../hub/orders/index.ts';
import { giveDeadline, type RefundRecord } from '../../../money/payments/index.ts';
import { commit, readRows } from '../../../platform/libsql/index.ts';
import { decideAnew } from '../steps/decide-anew.ts';
import { refundSteps } from '../steps/refund-steps.ts';
import { commitMove } from '../steps/start-move.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker'>;

const AT_ONCE = 50;

interface DueRow extends Record<string, unknown> {
  id: string;
  code: string;
  due_at: Instant;
}

/**
 * Moves on the refunds whose time is over: what the seller still owes goes to the village's operator, what was sent and
 * never answered rests so. One refund's defect does not stop the others. May run twice at once. Gives how many it moved.
 */
export async function enforceRefunds(deps: Needs): Promise<number> {
  let moved = 0;
  const defects: unknown[] = [];
  for (const row of await dueRefunds(deps)) {
    try {
      if (await enforce(deps, row)) moved += 1;
    } catch (defect) {
      defects.push(defect);
    }
  }
  if (defects[0]) throw defects[0];
  return moved;
}

/** Region-wide by design: the timer serves every village. */
const dueRefunds = ({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<readonly DueRow[]> =>
  readRows<DueRow>(db, {
    sql: `SELECT r.id, o.code, r.due_at FROM refunds r INDEXED BY refunds_due JOIN orders o ON o.id = r.order_id
            WHERE r.state IN ('open', 'sent') AND r.due_at <= ?1 ORDER BY r.due_at, r.id LIMIT ?2`,
    args: [clock.now(), AT_ONCE],
  });

async function enforce(deps: Needs, { id, code }: DueRow): Promise<boolean> {
  const ctx = systemCtx('deadlines');
  const done = await decideAnew(async (): Promise<Result<unknown>> => {
    const opened = await openOrder(deps, ctx, { code });
    if (!opened.ok) return opened;
    const { order } = opened.value;
    const refund = order.payment.refunds.find((one) => one.id === id);
    const now = deps.clock.now();
    if (!refund || refund.dueAt > now) return ok(null);
    if (refund.dueAt === 0) return commit(deps.db, giveDeadline(deps, order.villageId, refund));
    const it = stepOf(refund, now);
    return it ? commitMove(deps, order, await refundSteps(deps, ctx, order, refund, it)) : ok(null);
  });
  return done.ok && done.value !== null;
}

function stepOf({ state }: RefundRecord, now: Instant) {
  if (state === 'open') return { action: 'fall_late', by: 'system', dueAt: now + OPERATOR_HAS } as const;
  return state === 'sent' ? ({ action: 'stay_unanswered', by: 'system' } as const) : null;
}
