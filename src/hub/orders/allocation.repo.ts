import type { Deps } from '../../foundation/deps.ts';
import { expectChange, raw, type Step } from '../../platform/libsql/index.ts';
import { allocateStock, releaseHold, returnStock } from '../catalog/index.ts';
import { ORDER_MOVED } from './move-order.repo.ts';
import type { OrderRecord } from './order-record.ts';

type Needs = Pick<Deps, 'db' | 'clock'>;

/** Turns the order's hold into pieces taken from stock; refused with `stock.short`. */
export const allocateOrder = (deps: Needs, order: OrderRecord): Step[] => [
  ...allocateStock(deps, order.villageId, order.id, order.lines),
  raw('UPDATE order_lines SET allocated = quantity WHERE order_id = ? AND allocated = 0', [order.id]),
  expectChange(ORDER_MOVED),
];

/** Gives up the order's hold, and puts back exactly what it had taken from stock, once. */
export function returnOrderStock(deps: Needs, order: OrderRecord, { toStock = true } = {}): Step[] {
  const taken = order.lines.filter((l) => l.allocated > 0);
  if (taken.length === 0) return [releaseHold(deps, order.id)];
  return [
    releaseHold(deps, order.id),
    raw('UPDATE order_lines SET allocated = 0 WHERE order_id = ? AND allocated > 0', [order.id]),
    expectChange(ORDER_MOVED),
    ...(toStock
      ? returnStock(
          order.villageId,
          taken.map((l) => ({ variantId: l.variantId, quantity: l.allocated })),
        )
      : []),
  ];
}
