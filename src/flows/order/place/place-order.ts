import { type Ctx, ownsShop } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, refusal, refuse, type Refusal, type Result } from '../../../kernel/result.ts';
import { heard } from '../../../kernel/signal.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { cartOf, cartOwner, wantedLinesQuery, type LineRow, type Wanted } from '../../../hub/cart/index.ts';
import {
  buyerRecordQuery,
  changesOf,
  checkoutHash,
  CheckoutSchema,
  quoteOf,
  termsQuery,
  type BuyerRecord,
  type Checkout,
  type CheckoutChange,
  type ShopQuote,
  type ShopTerms,
} from '../../../hub/checkout/index.ts';
import { replayQuery, trackingPath, trackingToken, type ReplayRow } from '../../../hub/orders/index.ts';
import { placeQuery } from '../../../foundation/villages/index.ts';
import { commit, read } from '../../../platform/libsql/index.ts';
import { checkoutSteps } from './checkout-steps.ts';
import type { OrderFacts } from './order-steps.ts';
import { accountOf, RACED, sealBuyer } from './plan.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker'>;

export interface PlacedOrder {
  readonly code: string;
  readonly shopId: string;
  readonly shopName: string;
  /** Rupiah to pay: the total, or less by the suffix that tells payments apart. */
  readonly total: number;
  readonly method: ReplayRow['method'];
  readonly state: ReplayRow['state'];
  /** The secret of the tracking link, and the link itself, for whoever has no account. */
  readonly key: string;
  readonly path: string;
}

export interface Placed {
  readonly orders: readonly PlacedOrder[];
}

/** How often a checkout that lost a race looks again before it gives up. */
const ATTEMPTS = 6;

/**
 * One press of "order": one checkout becomes one order per shop, with stock held, payment opened and case begun, all in
 * one atomic batch. A repeat with the same key and body gives the same orders.
 *
 * Refusals: `checkout.key_reused` (same key, another body), `checkout.changed` (data.changes says exactly what is
 * different from what the buyer saw; nothing was charged), `checkout.nothing_to_order`, `checkout.own_shop`,
 * `checkout.too_many_waiting` (unpaid orders of this phone number), `checkout.too_many_orders` (of this number today),
 * `checkout.too_many_here` (of numbers nobody proved, from this address within an hour), `checkout.busy` (try again).
 */
export async function placeOrder(
  deps: Needs,
  ctx: Ctx,
  { cartToken, ...input }: { cartToken: string | null; [field: string]: unknown },
): Promise<Result<Placed>> {
  const parsed = parse(CheckoutSchema, input, 'checkout.invalid');
  if (!parsed.ok) return parsed;
  const checkout = parsed.value;
  if (checkout.shops.some((s) => ownsShop(ctx.actor, s.shopId))) return refuse('forbidden', 'checkout.own_shop');
  const owner = await cartOwner(ctx, cartToken);
  const bodyHash = await checkoutHash(checkout, owner);
  const buyer = await sealBuyer(deps, checkout);

  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const seen = await look(deps, checkout, owner, { phoneIndex: buyer.phoneIndex, accountId: accountOf(ctx) });
    const [earlier] = seen.replay;
    if (earlier) {
      if (earlier.body_hash !== bodyHash) return refuse('invalid', 'checkout.key_reused');
      return ok(await placed(deps, seen.replay));
    }
    if (checkout.address && !seen.isPlace)
      return refuse('invalid', 'checkout.invalid', { fields: { 'address.placeId': 'picklist' } });
    const refused = whyNot(seen.quotes, checkout);
    if (refused) return { ok: false, refusal: refused };
    const planned = checkoutSteps(deps, ctx, { checkout, bodyHash, buyer, owner, attempt, ...seen });
    if (!planned.ok) return planned;
    const done = await commit(deps.db, planned.value.steps);
    if (done.ok) {
      await deps.waker.wake();
      return ok(await placed(deps, planned.value.placed));
    }
    if (!heard(done, ...RACED)) return done;
  }
  return refuse('conflict', 'checkout.busy');
}

type PlaceRow = { id: string; name: string };

/** Everything the decision needs, in one round trip. */
async function look(
  deps: Needs,
  checkout: Checkout,
  owner: string | null,
  { phoneIndex, accountId }: { phoneIndex: string; accountId: string | null },
) {
  const now = deps.clock.now();
  const wanted: Wanted = checkout.lines ? { lines: checkout.lines } : { owner: owner ?? '' };
  const placeId = checkout.address?.placeId ?? null;
  const {
    replay,
    rows,
    terms,
    records: [record],
    places: [place],
  } = await read<{ replay: ReplayRow; rows: LineRow; terms: ShopTerms; records: BuyerRecord; places: PlaceRow }>(
    deps.db,
    {
      replay: replayQuery(checkout.idempotencyKey),
      rows: wantedLinesQuery(wanted, now),
      terms: termsQuery(wanted, placeId),
      places: placeQuery(placeId),
      records: buyerRecordQuery(phoneIndex, accountId, now),
    },
  );
  const quotes = quoteOf(cartOf(rows), terms, { placeId, codClosed: record?.cod_closed === 1 });
  return { replay, quotes, terms, proved: record?.proved === 1, isPlace: place !== undefined };
}

/** Compares what the buyer saw with what is true. */
function whyNot(quotes: readonly ShopQuote[], checkout: Checkout): Refusal | null {
  const byShop = new Map(quotes.map((q) => [q.id, q]));
  const changes: CheckoutChange[] = [];
  for (const choice of checkout.shops) {
    const quote = byShop.get(choice.shopId);
    if (!quote) return refusal('conflict', 'checkout.nothing_to_order');
    changes.push(...changesOf(quote, choice));
  }
  return changes.length > 0 ? refusal('conflict', 'checkout.changed', { data: { changes } }) : null;
}

async function placed(deps: Needs, rows: readonly OrderFacts[]): Promise<Placed> {
  const orders = await Promise.all(
    rows.map(async (row) => {
      const key = await trackingToken(deps, { code: row.code, linkRound: row.link_round });
      return {
        code: row.code,
        shopId: row.shop_id,
        shopName: row.shop_name,
        total: row.total,
        method: row.method,
        state: row.state,
        key,
        path: trackingPath(row.code, key),
      };
    }),
  );
  return { orders };
}
