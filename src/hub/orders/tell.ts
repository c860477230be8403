import { DAY } from '../../kernel/clock.ts';
import type { Deps } from '../../foundation/deps.ts';
import { notify, type Notice, type OutboxMessage } from '../../foundation/notifications/index.ts';
import { readOne } from '../../platform/libsql/index.ts';
import { ORDER_CASE } from './case-kind.ts';
import { rupiahText } from './message-words.ts';
import type { OrderNotice } from './templates.ts';

export interface Told extends Record<string, unknown> {
  code: string;
  village_id: string;
  /** The order's state, or `proof_submitted` while a proof of payment waits. */
  standing: string;
  holder: string;
  due_at: number | null;
  /** 1 = the order's number is the one that its account proved. */
  proved: number;
  /** Rupiah that the buyer has to pay, and that came in. */
  amount: number;
  received: number;
  /** The first, second, … order in the name of this number within a day. */
  nth: number;
  account_id: string | null;
  buyer_phone_sealed: string;
  seller: string;
}

type Side = 'buyer' | 'seller';
/** What each side is told; a side that is left out hears nothing. */
export type Words = Partial<Record<Side, OrderNotice>>;

/** A number that nobody proved may be a stranger's: so many orders a day write to it before any money came. */
const WRITES_A_DAY = 5;
const BEFORE_MONEY = new Set(['order.placed', 'order.cancelled', 'order.rejected', 'order.expired']);

/** Neither the owner of the number nor the seller hears how orders come and go; a new one waits for the seller all the same. */
const isHushed = (told: Told, { topic }: OutboxMessage): boolean =>
  BEFORE_MONEY.has(topic) && told.proved === 0 && told.received === 0 && told.nth > WRITES_A_DAY;

/** Tells both sides of an event, but nobody what they did themselves. `params` fill the words beside code and link. */
export async function tell(
  deps: Deps,
  event: OutboxMessage,
  words: Words,
  params: Readonly<Record<string, string>> = {},
): Promise<void> {
  const told = await toldOf(deps, event);
  if (!told) return;
  const about = {
    code: told.code,
    params: { amount: rupiahText(told.amount), ...params },
    villageId: told.village_id,
    event: event.id,
  };
  const notices: Notice[] = [];
  const hushed = isHushed(told, event);
  if (words.buyer && !hushed && event.payload['by'] !== 'buyer')
    notices.push({
      ...about,
      template: words.buyer,
      accountId: told.account_id,
      phone: await deps.vault.open(told.buyer_phone_sealed, 'orders.buyer_phone'),
      path: ORDER_CASE.path(told.code),
    });
  if (words.seller && !(hushed && event.topic !== 'order.placed') && event.payload['by'] !== 'seller')
    notices.push({
      ...about,
      template: words.seller,
      accountId: told.seller,
      phone: null,
      path: ORDER_CASE.counterPath(told.code),
    });
  await notify(deps, notices);
}

/** What messages need to know of the order of an event; null when there is none. */
export const toldOf = ({ db }: Pick<Deps, 'db'>, event: OutboxMessage): Promise<Told | null> =>
  readOne<Told>(db, {
    sql: `SELECT o.code, o.village_id, iif(p.state = 'proof_submitted', p.state, o.state) AS standing, c.holder, o.due_at, p.amount, p.received,
            EXISTS (SELECT 1 FROM accounts a WHERE a.id = o.account_id AND a.phone_index = o.buyer_phone_index) AS proved,
            (SELECT count(*) FROM orders x WHERE x.buyer_phone_index = o.buyer_phone_index
               AND x.created_at > o.created_at - ?2 AND (x.created_at, x.id) <= (o.created_at, o.id)) AS nth,
            o.account_id, o.buyer_phone_sealed, s.owner_account_id AS seller
          FROM orders o JOIN shops s ON s.id = o.shop_id JOIN payments p ON p.order_id = o.id
          JOIN cases c ON c.kind = 'order' AND c.id = o.id WHERE o.id = ?1`,
    args: [String(event.payload['orderId'] ?? ''), DAY],
  });
