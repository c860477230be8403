import type { Ctx } from '../../../kernel/ctx.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { moveOrder, type AllowedMove, type OrderRecord } from '../../../hub/orders/index.ts';
import { movePayment } from '../../../money/payments/index.ts';
import type { Step } from '../../../platform/libsql/index.ts';
import { oweBack } from './owe-back.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'ids'>;

/** What it means that goods come back: the seller looks at them; cash was refused, money that was paid is owed back. */
export const returnSteps = (deps: Needs, ctx: Ctx, order: OrderRecord, move: AllowedMove, reason: string): Step[] => [
  ...moveOrder(deps, ctx, order, move, { note: reason, set: { cancelReason: reason } }),
  ...(order.payment.state === 'due'
    ? movePayment(deps, order.villageId, order.payment, 'refuse')
    : oweBack(deps, order, {
        amount: order.payment.received - order.payment.refunded,
        reason,
        cause: 'returned',
        by: move.by,
      })),
];
