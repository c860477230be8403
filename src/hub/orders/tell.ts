import { DAY } from '../../kernel/clock.ts';
import type { Deps } from '../../foundation/deps.ts';
import { notify, type Notice, type OutboxMessage, type Params } from '../../foundation/notifications/index.ts';
import { readOne } from '../../platform/libsql/index.ts';
import { ORDER_CASE } from './case-kind.ts';
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
  buyer_name_sealed: string;
  buyer_phone_sealed: string;
  shop_name: string;
  /** JSON of what and how many, the most expensive first. */
  goods: string;
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

/**
 * Tells both sides of an event, but nobody what they did themselves. `params` fill the words beside code and link; `named`
 * too, kept sealed because they may name a person.
 */
export async function tell(
  deps: Deps,
  event: OutboxMessage,
  words: Words,
  params: Params = {},
  named: Params = {},
): Promise<void> {
  const told = await toldOf(deps, event);
  if (!told) return;
  const facts = { ...factsOf(told), ...params };
  const about = { code: told.code, villageId: told.village_id, event: event.id };
  const notices: Notice[] = [];
  const hushed = isHushed(told, event);
  if (words.buyer && !hushed && event.payload['by'] !== 'buyer')
    notices.push({
      ...about,
      template: words.buyer,
      params: { ...facts, other: told.shop_name },
      ...(Object.keys(named).length > 0 ? { named } : {}),
      accountId: told.account_id,
      phone: await deps.vault.open(told.buyer_phone_sealed, 'orders.buyer_phone'),
      path: ORDER_CASE.path(told.code),
    });
  if (words.seller && !(hushed && event.topic !== 'order.placed') && event.payload['by'] !== 'seller')
    notices.push({
      ...about,
      template: words.seller,
      params: facts,
      named: { other: await buyerName(deps, told), ...named },
      accountId: told.seller,
      phone: null,
      path: ORDER_CASE.counterPath(told.code),
    });
  await notify(deps, notices);
}

/** What the wordings of an order may speak of, whomever they are for. */
export const factsOf = ({ goods, amount, due_at: dueAt }: Told): Params => ({
  goods: goodsWords(JSON.parse(goods) as [string, number][]),
  amount,
  ...(dueAt === null ? {} : { deadline: dueAt }),
});

/** `2× Keripik pisang cokelat, 1× Kopi lanang (+2)`: the same in every language. */
function goodsWords(lines: readonly (readonly [string, number])[]): string {
  const named = lines.slice(0, 2).map(([name, quantity]) => `${quantity}× ${shortened(name)}`);
  return named.join(', ') + (lines.length > 2 ? ` (+${lines.length - 2})` : '');
}

const shortened = (name: string): string => (name.length > 40 ? `${name.slice(0, 39).trimEnd()}…` : name);

const buyerName = async ({ vault }: Pick<Deps, 'vault'>, told: Told): Promise<string> =>
  shortened(await vault.open(told.buyer_name_sealed, 'orders.buyer_name'));

/** What messages need to know of the order of an event; null when there is none. */
export const toldOf = ({ db }: Pick<Deps, 'db'>, event: OutboxMessage): Promise<Told | null> =>
  readOne<Told>(db, {
    sql: `SELECT o.code, o.village_id, iif(p.state = 'proof_submitted', p.state, o.state) AS standing, c.holder, o.due_at, p.amount, p.received,
            EXISTS (SELECT 1 FROM accounts a WHERE a.id = o.account_id AND a.phone_index = o.buyer_phone_index) AS proved,
            (SELECT count(*) FROM orders x WHERE x.buyer_phone_index = o.buyer_phone_index
               AND x.created_at > o.created_at - ?2 AND (x.created_at, x.id) <= (o.created_at, o.id)) AS nth,
            o.account_id, o.buyer_name_sealed, o.buyer_phone_sealed, s.owner_account_id AS seller, s.name AS shop_name,
            (SELECT json_group_array(json_array(l.name, l.quantity) ORDER BY l.price * l.quantity DESC)
             FROM order_lines l WHERE l.order_id = o.id) AS goods
          FROM orders o JOIN shops s ON s.id = o.shop_id JOIN payments p ON p.order_id = o.id
          JOIN cases c ON c.kind = 'order' AND c.id = o.id WHERE o.id = ?1`,
    args: [String(event.payload['orderId'] ?? ''), DAY],
  });
