import { DAY, type Instant } from '../../kernel/clock.ts';
import { waitingAmounts } from '../../money/payments/index.ts';
import { expect, type Query, type Step } from '../../platform/libsql/index.ts';
import type { Refusal } from '../../kernel/result.ts';
import type { Signal } from '../../kernel/signal.ts';
import type { Wanted } from '../cart/index.ts';
import { feeOf, zoneOf } from '../shops/index.ts';

/** Goods refused at the door this often in this time close payment on delivery to a phone number. */
const REFUSALS_ALLOWED = 1;
const REFUSALS_REMEMBERED = 180 * DAY;
/** Unpaid or unanswered orders that one phone number may have at a time: each keeps stock from others. */
export const MOST_WAITING = 10;

/**
 * The terms of every shop whose goods are wanted, with its zone for a place: rows are `ShopTerms`. Region-wide
 * (a named exception), because a checkout may hold shops of many villages.
 */
export function termsQuery(wanted: Wanted, placeId: string | null): Query {
  const source =
    'owner' in wanted
      ? `SELECT l.variant_id FROM carts c JOIN cart_lines l ON l.cart_id = c.id WHERE c.owner_key = ?1`
      : `SELECT json_extract(value, '$.variantId') FROM json_each(?1)`;
  return {
    sql: `SELECT s.id AS shop_id, s.pickup, s.pickup_address, s.pickup_hours, s.cod, s.cod_cap, s.qris_static,
        s.bank_sealed IS NOT NULL AS has_bank, d.fee_bps, z.fee AS zone_fee, z.up_to_grams, z.step_fee, z.min_days, z.max_days,
        ${waitingAmounts('s.id')} AS waiting
      FROM shops s JOIN villages d ON d.id = s.village_id
      LEFT JOIN shipping_zones z ON z.id = ${zoneOf('s.id', '?2')}
      WHERE s.id IN (SELECT p.shop_id FROM variants v JOIN products p ON p.id = v.product_id WHERE v.id IN (${source}))`,
    args: ['owner' in wanted ? wanted.owner : JSON.stringify(wanted.lines), placeId],
  };
}

export interface BuyerRecord extends Record<string, unknown> {
  /** Orders of this phone number that wait for its money or for a shop's answer. */
  waiting: number;
  /** 1 = payment on delivery is closed to this phone number. */
  cod_closed: number;
  /** 1 = it is the number that the ordering account proved. */
  proved: number;
}

/** How a phone number has behaved, in the whole region: limits against orders nobody means to pay. */
export const buyerRecordQuery = (phoneIndex: string, accountId: string | null, now: Instant): Query => ({
  sql: `SELECT count(*) FILTER (WHERE o.state IN ('awaiting_payment', 'placed') AND o.due_at > ?2) AS waiting,
      count(*) FILTER (WHERE p.state = 'refused' AND p.updated_at > ?3) > ?4 AS cod_closed,
      EXISTS (SELECT 1 FROM accounts a WHERE a.id = ?5 AND a.phone_index = ?1) AS proved
    FROM orders o JOIN payments p ON p.order_id = o.id WHERE o.buyer_phone_index = ?1`,
  args: [phoneIndex, now, now - REFUSALS_REMEMBERED, REFUSALS_ALLOWED, accountId],
});

/** Holds when goods and prices are, at this very moment of the batch, as they were quoted. */
export const stillAsQuoted = (
  lines: readonly { variantId: string; price: number }[],
  refusal: Refusal | Signal,
): Step =>
  expect(
    `(SELECT count(*) FROM json_each(?1) w
      JOIN variants v ON v.id = json_extract(w.value, '$.variantId') AND v.price = json_extract(w.value, '$.price') AND v.active = 1
      JOIN products p ON p.id = v.product_id AND p.status = 'live'
      JOIN shops s ON s.id = p.shop_id AND s.status = 'open') = json_array_length(?1)`,
    [JSON.stringify(lines)],
    refusal,
  );

/** Holds when a shop still sends a parcel of so many grams to a place for this fee. */
export const stillDelivers = (
  { shopId, placeId, grams, fee }: { shopId: string; placeId: string; grams: number; fee: number },
  refusal: Refusal | Signal,
): Step =>
  expect(
    `EXISTS (SELECT 1 FROM shipping_zones z WHERE z.id = ${zoneOf('?1', '?2')} AND z.shop_id = ?1 AND ${feeOf('?3')} = ?4)`,
    [shopId, placeId, grams, fee],
    refusal,
  );

/** Holds while a phone number has not too many orders waiting, these included. */
export const notTooManyWaiting = (phoneIndex: string, now: Instant, refusal: Refusal | Signal): Step =>
  expect(
    `(SELECT count(*) FROM orders INDEXED BY orders_phone
      WHERE buyer_phone_index = ? AND state IN ('awaiting_payment', 'placed') AND due_at > ?) <= ?`,
    [phoneIndex, now, MOST_WAITING],
    refusal,
  );
