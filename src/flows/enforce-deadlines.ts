import { systemCtx } from '../kernel/ctx.ts';
import type { Instant } from '../kernel/clock.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Deps } from '../foundation/deps.ts';
import {
  allowMove,
  openOrder,
  systemReason,
  type OrderAction,
  type OrderOutcome,
  type SystemReason,
} from '../hub/orders/index.ts';
import { read } from '../platform/libsql/index.ts';
import { completeOrder } from './complete-order.ts';
import { endOrder } from './end-order.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker'>;

/** What happens to an order whose holder let the time run out. */
const OVERDUE: Readonly<Record<string, { action: OrderAction; reason: SystemReason } | 'complete'>> = {
  awaiting_payment: { action: 'expire', reason: 'not_paid' },
  placed: { action: 'reject', reason: 'not_answered' },
  paid: { action: 'give_up', reason: 'not_processed' },
  accepted: { action: 'give_up', reason: 'not_processed' },
  delivered: 'complete',
};

const AT_ONCE = 50;

/**
 * Ends or completes the orders whose time is over, each in its own batch: unpaid ones expire, unanswered ones are rejected,
 * paid ones that nobody works on are cancelled with the money owed back, delivered ones complete. Orders whose proof of
 * payment nobody looked at stay: the money may be there. May run twice at once; one order's defect does not
 * stop the others. Gives how many it looked after.
 */
export async function enforceDeadlines(deps: Needs): Promise<number> {
  let moved = 0;
  const defects: unknown[] = [];
  for (const code of await overdueCodes(deps, deps.clock.now())) {
    try {
      if ((await enforce(deps, code)).ok) moved += 1;
    } catch (defect) {
      defects.push(defect);
    }
  }
  if (defects[0]) throw defects[0];
  return moved;
}

/** Region-wide by design: the timer serves every village. */
async function overdueCodes({ db }: Pick<Deps, 'db'>, now: Instant): Promise<string[]> {
  const [rows] = await read<[{ code: string }]>(db, [
    {
      sql: `SELECT o.code FROM orders o JOIN payments p ON p.order_id = o.id
            WHERE o.state IN (SELECT value FROM json_each(?1)) AND o.due_at <= ?2 AND p.state <> 'proof_submitted'
            ORDER BY o.due_at LIMIT ?3`,
      args: [JSON.stringify(Object.keys(OVERDUE)), now, AT_ONCE],
    },
  ]);
  return rows.map((r) => r.code);
}

async function enforce(deps: Needs, code: string): Promise<Result<OrderOutcome | null>> {
  const ctx = systemCtx('deadlines');
  const opened = await openOrder(deps, ctx, { code });
  if (!opened.ok) return opened;
  const { order } = opened.value;
  const overdue = OVERDUE[order.state];
  if (!overdue || order.dueAt === null || order.dueAt > deps.clock.now()) return ok(null);
  if (overdue === 'complete') return completeOrder(deps, ctx, { code });
  const move = allowMove(opened.value, overdue.action);
  return move.ok ? endOrder(deps, ctx, order, move.value, systemReason(overdue.reason)) : move;
}
