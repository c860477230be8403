import { systemCtx } from '../../../kernel/ctx.ts';
import type { Instant } from '../../../kernel/clock.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Deps } from '../../../foundation/deps.ts';
import {
  allowMove,
  askOperator,
  isStalled,
  isWithOperator,
  NEEDS_A_PERSON,
  openOrder,
  OPERATOR_LOOKS_AFTER,
  systemReason,
  type OrderAction,
  type OrderRecord,
  type SystemReason,
} from '../../../hub/orders/index.ts';
import { commitMove, type OrderOutcome } from '../steps/start-move.ts';
import { readRows } from '../../../platform/libsql/index.ts';
import { completeOrder } from '../fulfil/complete-order.ts';
import { endOrder } from '../steps/end-order.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker'>;

/** What happens to an order whose holder let the time run out; others go to the operator, see {@link NEEDS_A_PERSON}. */
const OVERDUE: Readonly<Record<string, { action: OrderAction; reason: SystemReason } | 'complete'>> = {
  awaiting_payment: { action: 'expire', reason: 'not_paid' },
  placed: { action: 'reject', reason: 'not_answered' },
  paid: { action: 'give_up', reason: 'not_processed' },
  accepted: { action: 'give_up', reason: 'not_processed' },
  delivered: 'complete',
};

/** A Worker may ask for 1,000 things in one run; what is left over comes a minute later. */
const [AT_ONCE, BATCHES] = [50, 5];

/**
 * Ends or completes the orders whose time is over, each in its own batch: unpaid ones expire, unanswered ones are rejected,
 * paid ones that nobody works on are cancelled with the money owed back, delivered ones complete. What a person has to look
 * at goes to the village's operator: a proof of payment that nobody looked at, goods that were not sent, fetched or
 * received. May run twice at once; one order's defect does not stop the others. Gives how many it looked after.
 */
export async function enforceDeadlines(deps: Needs): Promise<number> {
  let moved = 0;
  const defects: unknown[] = [];
  let batch: OverdueRow[] = [];
  for (let n = 0; n < BATCHES && (n === 0 || batch.length === AT_ONCE); n += 1) {
    batch = await overdueOrders(deps, deps.clock.now(), batch.at(-1));
    for (const { code } of batch) {
      try {
        if ((await enforce(deps, code)).ok) moved += 1;
      } catch (defect) {
        defects.push(defect);
      }
    }
  }
  if (defects[0]) throw defects[0];
  return moved;
}

interface OverdueRow extends Record<string, unknown> {
  id: string;
  code: string;
  due_at: Instant;
}

/** The next orders after `last`, the longest overdue first. Region-wide by design: the timer serves every village. */
async function overdueOrders({ db }: Pick<Deps, 'db'>, now: Instant, last?: OverdueRow): Promise<OverdueRow[]> {
  const states = [...Object.keys(OVERDUE), ...NEEDS_A_PERSON, 'expired', 'cancelled'];
  const rows = await readRows<OverdueRow>(db, {
    sql: `SELECT o.id, o.code, o.due_at FROM orders o INDEXED BY orders_overdue JOIN payments p ON p.order_id = o.id
            JOIN cases c ON c.kind = 'order' AND c.id = o.id
            WHERE o.state IN (SELECT value FROM json_each(?1)) AND o.due_at <= ?2 AND (o.due_at, o.id) > (?3, ?4)
              AND CASE WHEN p.state = 'proof_submitted' OR o.state IN (SELECT value FROM json_each(?5))
                THEN c.holder <> 'operator' AND o.due_at <= ?6 ELSE o.state NOT IN ('expired', 'cancelled') END
            ORDER BY o.due_at, o.id LIMIT ?7`,
    args: [
      JSON.stringify(states),
      now,
      last?.due_at ?? 0,
      last?.id ?? '',
      JSON.stringify(NEEDS_A_PERSON),
      now - OPERATOR_LOOKS_AFTER,
      AT_ONCE,
    ],
  });
  return rows;
}

async function enforce(deps: Needs, code: string): Promise<Result<OrderOutcome | null>> {
  const ctx = systemCtx('deadlines');
  const opened = await openOrder(deps, ctx, { code });
  if (!opened.ok) return opened;
  const { order } = opened.value;
  const now = deps.clock.now();
  if (order.dueAt === null || order.dueAt > now) return ok(null);
  if (needsAPerson(order)) {
    if (isWithOperator(order) || !isStalled(order, now - OPERATOR_LOOKS_AFTER)) return ok(null);
    const note = systemReason(order.payment.state === 'proof_submitted' ? 'proof_unseen' : 'seller_late');
    return commitMove(deps, order, askOperator(deps, ctx, order, { by: 'system', note }));
  }
  const overdue = OVERDUE[order.state];
  if (!overdue) return ok(null);
  if (overdue === 'complete') return completeOrder(deps, ctx, { code });
  const move = allowMove(opened.value, overdue.action);
  return move.ok ? endOrder(deps, ctx, order, move.value, systemReason(overdue.reason)) : move;
}

const needsAPerson = ({ state, payment }: OrderRecord): boolean =>
  payment.state === 'proof_submitted' || NEEDS_A_PERSON.some((one) => one === state);
