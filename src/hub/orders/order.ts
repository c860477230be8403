import { DAY, HOUR } from '../../kernel/clock.ts';
import type { Holder } from '../timeline/index.ts';

export type Fulfilment = 'pickup' | 'zone' | 'courier';
/** Who does something to an order. */
export type Doer = 'buyer' | 'seller' | 'operator' | 'system';

/** The seller's tabs, in their order. */
export const TABS = ['unpaid', 'to_send', 'sent', 'done', 'cancelled', 'returns'] as const;
export type Tab = (typeof TABS)[number];

interface StateFacts {
  /** Who must act now. */
  readonly holder: Holder;
  /** Milliseconds until the holder should have acted; then a job acts or reminds. */
  readonly within: number | null;
  readonly tab: Tab;
  readonly closed?: true;
}

/** Every state of an order: whose turn it is, how long they have, where the seller finds it. */
export const ORDER_STATES = {
  awaiting_payment: { holder: 'owner', within: 24 * HOUR, tab: 'unpaid' },
  placed: { holder: 'shop', within: 24 * HOUR, tab: 'to_send' },
  accepted: { holder: 'shop', within: 3 * DAY, tab: 'to_send' },
  paid: { holder: 'shop', within: 3 * DAY, tab: 'to_send' },
  processing: { holder: 'shop', within: 7 * DAY, tab: 'to_send' },
  ready_for_pickup: { holder: 'owner', within: 7 * DAY, tab: 'to_send' },
  shipped: { holder: 'owner', within: 7 * DAY, tab: 'sent' },
  delivered: { holder: 'owner', within: 7 * DAY, tab: 'sent' },
  completed: { holder: 'nobody', within: null, tab: 'done', closed: true },
  expired: { holder: 'nobody', within: null, tab: 'cancelled', closed: true },
  rejected: { holder: 'nobody', within: null, tab: 'cancelled', closed: true },
  cancelled: { holder: 'nobody', within: null, tab: 'cancelled', closed: true },
  returned: { holder: 'shop', within: 3 * DAY, tab: 'returns' },
  disputed: { holder: 'operator', within: 3 * DAY, tab: 'returns' },
  refunded: { holder: 'nobody', within: null, tab: 'returns', closed: true },
} as const satisfies Record<string, StateFacts>;

export type OrderState = keyof typeof ORDER_STATES;

export const stateFacts = (state: OrderState): StateFacts => ORDER_STATES[state];

interface Move {
  readonly from: readonly OrderState[];
  readonly to: OrderState;
  readonly by: readonly Doer[];
  /** Only for orders that leave the shop this way. */
  readonly only?: readonly Fulfilment[];
}

/** Everything that can happen to an order (design: marketplace, "Cart, checkout, order"). */
export const ORDER_MOVES = {
  pay: { from: ['awaiting_payment'], to: 'paid', by: ['seller', 'operator', 'system'] },
  pay_late: { from: ['expired'], to: 'paid', by: ['seller', 'operator', 'system'] },
  expire: { from: ['awaiting_payment'], to: 'expired', by: ['system'] },
  fall_short: { from: ['awaiting_payment'], to: 'cancelled', by: ['seller', 'operator', 'system'] },
  accept: { from: ['placed'], to: 'accepted', by: ['seller'] },
  reject: { from: ['placed'], to: 'rejected', by: ['seller', 'system'] },
  process: { from: ['paid', 'accepted'], to: 'processing', by: ['seller'] },
  make_ready: { from: ['processing'], to: 'ready_for_pickup', by: ['seller'], only: ['pickup'] },
  ship: { from: ['processing'], to: 'shipped', by: ['seller'], only: ['zone', 'courier'] },
  hand_over: { from: ['ready_for_pickup'], to: 'delivered', by: ['seller'] },
  deliver: { from: ['shipped'], to: 'delivered', by: ['buyer', 'seller', 'operator', 'system'] },
  return: { from: ['shipped'], to: 'returned', by: ['seller', 'system'] },
  complete: { from: ['delivered'], to: 'completed', by: ['buyer', 'system'] },
  dispute: { from: ['delivered'], to: 'disputed', by: ['buyer'] },
  settle_for_seller: { from: ['disputed'], to: 'completed', by: ['operator'] },
  settle_for_buyer: { from: ['disputed'], to: 'refunded', by: ['operator'] },
  settle_late_for_seller: {
    from: ['paid', 'processing', 'ready_for_pickup', 'shipped'],
    to: 'delivered',
    by: ['operator'],
  },
  settle_unsent_for_buyer: { from: ['paid', 'processing', 'ready_for_pickup'], to: 'cancelled', by: ['operator'] },
  settle_sent_for_buyer: { from: ['shipped'], to: 'returned', by: ['operator'] },
  withdraw: { from: ['awaiting_payment', 'placed', 'accepted', 'paid'], to: 'cancelled', by: ['buyer'] },
  cancel: {
    from: ['awaiting_payment', 'placed', 'accepted', 'paid', 'processing', 'ready_for_pickup'],
    to: 'cancelled',
    by: ['seller', 'operator'],
  },
  give_up: { from: ['paid', 'accepted'], to: 'cancelled', by: ['system'] },
} as const satisfies Record<string, Move>;

export type OrderAction = keyof typeof ORDER_MOVES;

export const moveFacts = (action: OrderAction): Move => ORDER_MOVES[action];

export type MoveRefusal = 'not_yours' | 'wrong_state' | 'wrong_fulfilment';

/** The state after `action` by `doers`, or why not. */
export function nextOrderState(
  order: { readonly state: OrderState; readonly fulfilment: Fulfilment },
  action: OrderAction,
  doers: ReadonlySet<Doer>,
): { readonly to: OrderState; readonly by: Doer } | { readonly refused: MoveRefusal } {
  const move = moveFacts(action);
  const by = move.by.find((d) => doers.has(d));
  if (!by) return { refused: 'not_yours' };
  if (!move.from.includes(order.state)) return { refused: 'wrong_state' };
  if (move.only && !move.only.includes(order.fulfilment)) return { refused: 'wrong_fulfilment' };
  return { to: move.to, by };
}

/** What these people may do to this order now: what a page offers. */
export const actionsOf = (
  order: { readonly state: OrderState; readonly fulfilment: Fulfilment },
  doers: ReadonlySet<Doer>,
): OrderAction[] =>
  (Object.keys(ORDER_MOVES) as OrderAction[]).filter((action) => 'to' in nextOrderState(order, action, doers));
