import type { Deps } from '../../foundation/deps.ts';
import { officersAt } from '../../foundation/identity/index.ts';
import {
  notify,
  type Listener,
  type Notice,
  type NoticeName,
  type OutboxMessage,
} from '../../foundation/notifications/index.ts';
import { readOne } from '../../platform/libsql/index.ts';
import { disputePath, ORDER_CASE } from './case-kind.ts';
import { trackingPath, trackingToken } from './tracking.ts';

interface Told extends Record<string, unknown> {
  code: string;
  village_id: string;
  /** The order's state, or `proof_submitted` while a proof of payment waits. */
  standing: string;
  holder: string;
  due_at: number | null;
  account_id: string | null;
  buyer_phone_sealed: string;
  seller: string;
}

type Side = 'buyer' | 'seller';
type Words = Partial<Record<Side, NoticeName>>;

/** Who hears what of an order. Nobody is told what they did themselves. */
const WORDS: Readonly<Record<string, Words>> = {
  'order.proof_submitted': { seller: 'sale_paid' },
  'order.proof_returned': { buyer: 'order_proof_returned' },
  'order.paid': { buyer: 'order_paid' },
  'order.ready_for_pickup': { buyer: 'order_ready' },
  'order.shipped': { buyer: 'order_shipped' },
  'order.completed': { buyer: 'order_completed', seller: 'sale_completed' },
  'order.cancelled': { buyer: 'order_cancelled', seller: 'sale_cancelled' },
  'order.rejected': { buyer: 'order_cancelled', seller: 'sale_cancelled' },
  'order.expired': { buyer: 'order_expired' },
  'order.disputed': { seller: 'sale_disputed' },
  'order.reported': { seller: 'sale_disputed' },
  'order.escalated': { buyer: 'order_escalated', seller: 'sale_escalated' },
  'order.refunded': { seller: 'sale_refund_due' },
  'order.refund_due': { seller: 'sale_refund_due' },
  'order.refund_paid': { buyer: 'order_refunded' },
};

/** A new order: the buyer is asked to pay or thanked; the seller hears of one that waits for an answer. */
const tellPlaced: Listener = (deps, event) =>
  tell(
    deps,
    event,
    event.payload['state'] === 'placed'
      ? { buyer: 'order_placed', seller: 'sale_placed' }
      : { buyer: 'order_awaiting_payment' },
  );

/** How a quarrel ended, told to both sides. */
const DECIDED: Readonly<Record<string, Words>> = {
  'order.completed': { buyer: 'order_decided', seller: 'sale_decided' },
  'order.refunded': { buyer: 'order_decided', seller: 'sale_refund_due' },
  'order.cancelled': { buyer: 'order_decided', seller: 'sale_settled' },
  'order.returned': { buyer: 'order_decided', seller: 'sale_settled' },
  'order.paid': { buyer: 'order_decided', seller: 'sale_settled' },
  'order.proof_returned': { buyer: 'order_decided', seller: 'sale_settled' },
};

const tellMoved: Listener = (deps, event) => {
  const words = event.payload['by'] === 'operator' ? (DECIDED[event.topic] ?? WORDS[event.topic]) : WORDS[event.topic];
  return tell(deps, event, words ?? {});
};

/** Something waits for the village's operators, if nobody has decided or done it yet. */
const tellOperators: Listener = async (deps, event) => {
  const told = await toldOf(deps, event);
  if (told?.holder !== 'operator') return;
  const { code, village_id: villageId } = told;
  const template = event.topic === 'order.escalated' ? 'overdue_arrived' : 'dispute_arrived';
  const about = { template, code, villageId, path: disputePath(code), event: event.id } as const;
  const operators = await officersAt(deps, 'operator', villageId);
  await notify(
    deps,
    operators.map((accountId) => ({ ...about, accountId, phone: null })),
  );
};

/** Reminds the seller of an order that is still where it was. */
const remind: Listener = async (deps, event) => {
  const told = await toldOf(deps, event);
  if (told?.standing === event.payload['state']) await tell(deps, event, { seller: 'sale_reminder' });
};

/** The time of an order that no rule ends is over: its seller is reminded, its buyer told where to report it. */
const remindOverdue: Listener = async (deps, event) => {
  const told = await toldOf(deps, event);
  if (!told || told.standing !== event.payload['state']) return;
  if (told.due_at === null || told.due_at > deps.clock.now()) return;
  await tell(deps, event, { buyer: 'order_overdue', seller: 'sale_overdue' });
};

/** Event topic → what to do after the commit. */
export const orderSubscriptions: Readonly<Record<string, readonly Listener[]>> = {
  'order.placed': [tellPlaced],
  'order.reminder': [remind],
  'order.overdue': [remindOverdue],
  ...Object.fromEntries(Object.keys(WORDS).map((topic) => [topic, [tellMoved]])),
  'order.disputed': [tellMoved, tellOperators],
  'order.reported': [tellMoved, tellOperators],
  'order.escalated': [tellMoved, tellOperators],
};

async function tell(deps: Deps, event: OutboxMessage, words: Words): Promise<void> {
  const told = await toldOf(deps, event);
  if (!told) return;
  const about = { code: told.code, villageId: told.village_id, event: event.id };
  const notices: Notice[] = [];
  if (words.buyer && event.payload['by'] !== 'buyer')
    notices.push({
      ...about,
      template: words.buyer,
      accountId: told.account_id,
      phone: await deps.vault.open(told.buyer_phone_sealed, 'orders.buyer_phone'),
      path: told.account_id
        ? ORDER_CASE.path(told.code)
        : trackingPath(told.code, await trackingToken(deps, told.code)),
    });
  if (words.seller && event.payload['by'] !== 'seller')
    notices.push({
      ...about,
      template: words.seller,
      accountId: told.seller,
      phone: null,
      path: ORDER_CASE.counterPath(told.code),
    });
  await notify(deps, notices);
}

const toldOf = ({ db }: Pick<Deps, 'db'>, event: OutboxMessage): Promise<Told | null> =>
  readOne<Told>(db, {
    sql: `SELECT o.code, o.village_id, iif(p.state = 'proof_submitted', p.state, o.state) AS standing, c.holder, o.due_at,
            o.account_id, o.buyer_phone_sealed, s.owner_account_id AS seller
          FROM orders o JOIN shops s ON s.id = o.shop_id JOIN payments p ON p.order_id = o.id
          JOIN cases c ON c.kind = 'order' AND c.id = o.id WHERE o.id = ?`,
    args: [String(event.payload['orderId'] ?? '')],
  });
