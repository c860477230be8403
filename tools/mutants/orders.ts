import type { Mutation } from './mutation.ts';

const [FLOWS, ORDERS] = ['src/flows/order', 'src/hub/orders'];

/** Orders: who may do what, in which state, and what the timer does. */
export const orders: readonly Mutation[] = [
  {
    name: 'the timer ends an order that got new time a moment ago',
    file: `${FLOWS}/end/enforce-deadlines.ts`,
    find: '  if (order.dueAt === null || order.dueAt > now) return ok(null);\n',
    replace: '',
    tests: [`${FLOWS}/end/deadlines-meanwhile.test.ts`],
  },
  {
    name: 'the timer leaves an order alone in the minute it is due',
    file: `${FLOWS}/end/enforce-deadlines.ts`,
    find: 'o.due_at <= ?2 AND',
    replace: 'o.due_at < ?2 AND',
    tests: ['src/app/jobs.test.ts'],
  },
  {
    name: 'an operator decides about an order that they bought or sold',
    file: `${ORDERS}/open-order.ts`,
    find: 'if (doers.size === 0 && isWithOperator(order)',
    replace: 'if (isWithOperator(order)',
    tests: [`${FLOWS}/end/stalled-orders.test.ts`, `${FLOWS}/end/end-of-an-order.test.ts`],
  },
  {
    name: 'an operator acts on an order that nobody brought to them',
    file: `${ORDERS}/open-order.ts`,
    find: 'doers.size === 0 && isWithOperator(order) &&',
    replace: 'doers.size === 0 &&',
    tests: [`${FLOWS}/end/cancel-order.test.ts`, `${FLOWS}/end/stalled-orders.test.ts`],
  },
  {
    name: 'anybody’s tracking link opens any order',
    file: `${ORDERS}/open-order.ts`,
    find: '(token && (await isTrackingToken(deps, order, token)))',
    replace: 'token',
    tests: [`${ORDERS}/track-order.test.ts`],
  },
  {
    name: 'the key of an order stays in the message that is kept',
    file: 'src/foundation/notifications/notify.ts',
    find: '  const { phone, accountId } = notice;\n',
    replace:
      '  const { phone, accountId } = notice;\n  notice = { ...notice, path: await deps.guestPath(deps, notice.path) };\n',
    tests: [`${ORDERS}/order-links.test.ts`],
  },
  {
    name: 'links of orders that are long over still open them',
    file: `${ORDERS}/tracking.ts`,
    find: 'return differs === 0 && !isLinkOver(deps.clock.now(), order);',
    replace: 'return differs === 0;',
    tests: [`${ORDERS}/order-links.test.ts`],
  },
  {
    name: 'links that were withdrawn open the other orders of the checkout',
    file: `${ORDERS}/withdraw-links.ts`,
    find: "WHERE checkout_id = ?', [order.checkoutId]",
    replace: "WHERE id = ?', [order.id]",
    tests: [`${ORDERS}/order-links.test.ts`],
  },
  {
    name: 'two people move one order at the same time',
    file: `${ORDERS}/move-order.repo.ts`,
    find: `.set({ ...more.set, state: move.to, dueAt: due, updatedAt: now })
      .where(and(eq(orders.id, order.id), eq(orders.villageId, order.villageId), eq(orders.state, order.state))),`,
    replace: `.set({ ...more.set, state: move.to, dueAt: due, updatedAt: now })
      .where(and(eq(orders.id, order.id), eq(orders.villageId, order.villageId))),`,
    tests: [`${FLOWS}/life-of-an-order.test.ts`, `${FLOWS}/end/end-of-an-order.test.ts`],
  },
  {
    name: 'an order is ended although a proof of its payment waits to be looked at',
    file: `${FLOWS}/steps/end-order.ts`,
    find: "  if (maybe && move.by !== 'buyer') return refuse('conflict', 'payments.check_first');\n",
    replace: '',
    tests: [`${FLOWS}/end/end-of-an-order.test.ts`, `${FLOWS}/pay/payment.test.ts`],
  },
  {
    name: 'a seller cancels without a reason',
    file: `${FLOWS}/end/cancel-order.ts`,
    find: '!forBuyer && given.value.reason.length < 3',
    replace: '!forBuyer && given.value.reason.length < 0',
    tests: [`${FLOWS}/end/cancel-order.test.ts`],
  },
  {
    name: 'an order is complete while its money is still due',
    file: `${FLOWS}/fulfil/complete-order.ts`,
    find: `  if (order.payment.state !== 'verified' && order.payment.state !== 'collected')
    return refuse('conflict', 'orders.not_paid');
`,
    replace: '',
    tests: [`${FLOWS}/fulfil/complete-order.test.ts`],
  },
  {
    name: 'goods come back into stock twice',
    file: `${ORDERS}/allocation.repo.ts`,
    find: "raw('UPDATE order_lines SET allocated = 0 WHERE order_id = ? AND allocated > 0', [order.id]),\n    expectChange(ORDER_MOVED),",
    replace: '',
    tests: [`${ORDERS}/allocation.test.ts`],
  },
  {
    name: 'an operator decides about an order that is not with them any more',
    file: `${FLOWS}/dispute/settle-dispute.ts`,
    find: "  if (!isWithOperator(order)) return refuse('conflict', 'orders.state_moved', { data: { state: order.state } });\n",
    replace: '',
    tests: [`${FLOWS}/end/stalled-orders.test.ts`],
  },
  {
    name: 'somebody else than the buyer shows a proof of payment',
    file: `${FLOWS}/pay/submit-proof.ts`,
    find: "  if (!doers.has('buyer')) return refuse('forbidden', 'orders.not_yours');\n",
    replace: '',
    tests: [`${FLOWS}/pay/payment.test.ts`],
  },
  {
    name: 'one phone number has eleven orders waiting',
    file: 'src/hub/checkout/quote.repo.ts',
    find: 'AND due_at > ?) <= ?`',
    replace: 'AND due_at > ?) <= ? + 1`',
    tests: [`${FLOWS}/place/checkout-terms.test.ts`],
  },
  {
    name: 'orders whose time is over count as waiting',
    file: 'src/hub/checkout/quote.repo.ts',
    find: "state IN ('awaiting_payment', 'placed') AND due_at > ?) <= ?",
    replace: "state IN ('awaiting_payment', 'placed') AND due_at > ? - 864000000) <= ?",
    tests: [`${FLOWS}/place/checkout-terms.test.ts`],
  },
  {
    name: 'a seller orders in their own shop',
    file: `${FLOWS}/place/place-order.ts`,
    find: "  if (checkout.shops.some((s) => ownsShop(ctx.actor, s.shopId))) return refuse('forbidden', 'checkout.own_shop');\n",
    replace: '',
    tests: [`${FLOWS}/place/place-order.test.ts`],
  },
  {
    name: 'one key places two different orders',
    file: `${FLOWS}/place/place-order.ts`,
    find: "      if (earlier.body_hash !== bodyHash) return refuse('invalid', 'checkout.key_reused');\n",
    replace: '',
    tests: [`${FLOWS}/place/place-order.test.ts`],
  },
  {
    name: 'an order is charged at another price than it was quoted at a moment ago',
    file: 'src/hub/checkout/quote.repo.ts',
    find: " AND v.price = json_extract(w.value, '$.price')",
    replace: '',
    tests: [`${FLOWS}/place/changed-meanwhile.test.ts`],
  },
  {
    name: 'a product is sold that was withdrawn a moment ago',
    file: 'src/hub/checkout/quote.repo.ts',
    find: " AND p.status = 'live'",
    replace: '',
    tests: [`${FLOWS}/place/changed-meanwhile.test.ts`],
  },
  {
    name: 'a shop sells that closed a moment ago',
    file: 'src/hub/checkout/quote.repo.ts',
    find: " AND s.status = 'open') =",
    replace: ') =',
    tests: [`${FLOWS}/place/changed-meanwhile.test.ts`],
  },
  {
    name: 'delivery costs another fee than it was quoted at a moment ago',
    file: 'src/hub/checkout/quote.repo.ts',
    find: "AND ${feeOf('?3')} = ?4)",
    replace: 'AND ?3 <> ?4)',
    tests: [`${FLOWS}/place/changed-meanwhile.test.ts`],
  },
  {
    name: 'a further kilogram is counted only when it is full',
    file: 'src/hub/shops/zone-terms.repo.ts',
    find: ' + 999) / 1000)',
    replace: ') / 1000)',
    tests: [`${FLOWS}/place/far-away.test.ts`],
  },
  {
    name: 'a province’s fee is taken where the kabupaten has its own',
    file: 'src/kernel/delivery.ts',
    find: '[place, place.slice(0, 5), place.slice(0, 2)]',
    replace: '[place.slice(0, 2), place.slice(0, 5), place]',
    tests: ['src/kernel/delivery.test.ts'],
  },
];
