import type { Instant } from '../../kernel/clock.ts';
import type { Deps } from '../../foundation/deps.ts';
import { officersAt } from '../../foundation/identity/index.ts';
import { notify, type Listener, type OutboxMessage } from '../../foundation/notifications/index.ts';
import { isOwed, REOPENED_WITHIN, type RefundState } from '../../money/payments/index.ts';
import { readOne } from '../../platform/libsql/index.ts';
import { disputePath } from './case-kind.ts';
import { hintOf, openRefundTo } from './refund-to.ts';
import { tell, toldOf, type Words } from './tell.ts';

interface ToldRefund extends Record<string, unknown> {
  state: RefundState;
  amount: number;
  due_at: Instant;
  paid_at: Instant | null;
  refund_to_sealed: string | null;
}

const refundOf = ({ db }: Pick<Deps, 'db'>, event: OutboxMessage): Promise<ToldRefund | null> =>
  readOne<ToldRefund>(db, {
    sql: `SELECT r.state, r.amount, r.due_at, r.paid_at, p.refund_to_sealed FROM refunds r
          JOIN payments p ON p.id = r.payment_id WHERE r.id = ?1 AND r.order_id = ?2`,
    args: [String(event.payload['refundId'] ?? ''), String(event.payload['orderId'] ?? '')],
  });

/** A listener that tells both sides of a refund while it stands so; `words` may ask whether the buyer said where to. */
const tells =
  (stands: (state: RefundState) => boolean, words: (told: ToldRefund) => Words): Listener =>
  async (deps, event) => {
    const told = await refundOf(deps, event);
    if (!told || !stands(told.state)) return;
    const to = await openRefundTo(deps, told.refund_to_sealed);
    const deadline = told.state === 'paid' ? (told.paid_at ?? 0) + REOPENED_WITHIN : told.due_at;
    await tell(deps, event, words(told), { amount: told.amount, deadline }, to ? { where: hintOf(to) } : {});
  };

const is =
  (...states: RefundState[]) =>
  (state: RefundState) =>
    states.includes(state);

const owedWords = ({ refund_to_sealed: to }: ToldRefund): Words => ({
  seller: to ? 'sale_refund_to' : 'sale_refund_owed',
  ...(to ? {} : { buyer: 'order_refund_due' as const }),
});

/** Whoever holds the link can write where money goes: the number of the order hears of it. */
const WHERE: Words = { seller: 'sale_refund_to', buyer: 'order_refund_to' };

/** Money that did not go back waits for the village's operators, if nobody has done or decided it yet. */
const tellOperators: Listener = async (deps, event) => {
  const [told, refund] = [await toldOf(deps, event), await refundOf(deps, event)];
  if (!told || !refund || !is('late', 'contested')(refund.state)) return;
  const { code, village_id: villageId } = told;
  const params = { amount: refund.amount };
  const about = { template: 'refund_arrived', code, params, villageId, path: disputePath(code), event: event.id };
  const operators = await officersAt(deps, 'operator', villageId);
  await notify(
    deps,
    operators.map((accountId) => ({ ...about, accountId, phone: null })),
  );
};

/** What is told of money that goes back. Nobody is told what they did themselves. */
export const refundSubscriptions: Readonly<Record<string, readonly Listener[]>> = {
  'refund.opened': [tells(isOwed, (told) => (told.refund_to_sealed ? WHERE : owedWords(told)))],
  'refund.told_where': [tells(isOwed, () => WHERE)],
  'refund.reminder': [tells(is('open'), owedWords)],
  'refund.late': [tells(is('late'), () => ({ buyer: 'order_refund_late', seller: 'sale_refund_late' })), tellOperators],
  'refund.sent': [tells(is('sent'), () => ({ buyer: 'order_refund_sent' }))],
  'refund.ask_again': [tells(is('sent'), () => ({ buyer: 'order_refund_sent' }))],
  'refund.unanswered': [
    tells(is('paid'), () => ({ buyer: 'order_refund_unanswered', seller: 'sale_refund_unanswered' })),
  ],
  'refund.received': [tells(is('received'), () => ({ seller: 'sale_refund_received' }))],
  'refund.contested': [tells(is('contested'), () => ({ seller: 'sale_refund_contested' })), tellOperators],
  'refund.settled': [tells(is('settled'), () => ({ buyer: 'order_decided', seller: 'sale_settled' }))],
  'refund.owed': [tells(is('open'), (told) => ({ ...owedWords(told), buyer: 'order_decided' }))],
};
