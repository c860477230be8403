import { officersAt } from '../../foundation/identity/index.ts';
import { notify, type Listener } from '../../foundation/notifications/index.ts';
import { readOne } from '../../platform/libsql/index.ts';
import { disputePath } from './case-kind.ts';
import { rupiahText } from './message-words.ts';
import { refundSubscriptions } from './refund-notices.ts';
import { tell, toldOf, type Words } from './tell.ts';

/** Who hears what of an order. Nobody is told what they did themselves. */
const WORDS: Readonly<Record<string, Words>> = {
  'order.proof_submitted': { seller: 'sale_proof' },
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
  'order.links_withdrawn': { buyer: 'order_link_renewed' },
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
  'order.refunded': { buyer: 'order_decided', seller: 'sale_settled' },
  'order.cancelled': { buyer: 'order_decided', seller: 'sale_settled' },
  'order.delivered': { buyer: 'order_decided', seller: 'sale_settled' },
  'order.returned': { buyer: 'order_decided', seller: 'sale_settled' },
  'order.paid': { buyer: 'order_decided', seller: 'sale_settled' },
  'order.proof_returned': { buyer: 'order_decided', seller: 'sale_settled' },
};

const tellMoved: Listener = async (deps, event) => {
  const words = event.payload['by'] === 'operator' ? (DECIDED[event.topic] ?? WORDS[event.topic]) : WORDS[event.topic];
  await tell(deps, event, words ?? {});
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

/** The seller hears that the village has their fee: somebody could have written a wrong amount. */
const tellFeePaid: Listener = async (deps, event) => {
  const shop = await readOne<{ slug: string; village_id: string; owner: string }>(deps.db, {
    sql: 'SELECT slug, village_id, owner_account_id AS owner FROM shops WHERE id = ?',
    args: [String(event.payload['shopId'] ?? '')],
  });
  if (!shop) return;
  const params = { amount: rupiahText(Number(event.payload['amount'])) };
  const about = { template: 'sale_fee_paid', code: shop.slug, params, path: '/toko-saya/uang', event: event.id };
  await notify(deps, [{ ...about, villageId: shop.village_id, accountId: shop.owner, phone: null }]);
};

/** Event topic → what to do after the commit. */
export const orderSubscriptions: Readonly<Record<string, readonly Listener[]>> = {
  'order.placed': [tellPlaced],
  'order.reminder': [remind],
  'order.overdue': [remindOverdue],
  ...Object.fromEntries([...Object.keys(WORDS), ...Object.keys(DECIDED)].map((topic) => [topic, [tellMoved]])),
  'order.disputed': [tellMoved, tellOperators],
  'order.reported': [tellMoved, tellOperators],
  'order.escalated': [tellMoved, tellOperators],
  ...refundSubscriptions,
  'fee.paid': [tellFeePaid],
};
