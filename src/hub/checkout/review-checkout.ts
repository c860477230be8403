import { cartOf, cartOwner, wantedLinesQuery, type LineRow, type Wanted } from '../cart/index.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import type { Rupiah } from '../../kernel/money.ts';
import { parse } from '../../kernel/parse.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Deps } from '../../foundation/deps.ts';
import { placeQuery, type Place } from '../../foundation/villages/index.ts';
import { read } from '../../platform/libsql/index.ts';
import { changesOf } from './changes.ts';
import { CheckoutSchema, type Checkout } from './checkout-input.ts';
import { quoteOf, type FulfilmentOption, type ShopQuote, type ShopTerms } from './quote.ts';
import { termsQuery } from './quote.repo.ts';

type PlaceRow = { id: string; name: string };

/** One shop's part of what is about to be ordered. */
export interface ReviewedShop {
  readonly quote: ShopQuote;
  readonly option: FulfilmentOption;
  readonly method: Checkout['shops'][number]['method'];
  readonly note: string;
}

export interface CheckoutReview {
  readonly checkout: Checkout;
  readonly shops: readonly ReviewedShop[];
  /** Rupiah over all shops. */
  readonly total: Rupiah;
  /** Where the goods that are delivered go. */
  readonly place: Place | null;
}

/**
 * "Periksa pesanan": judges the whole form before anything is ordered and says what each shop will cost. What was
 * expected does not count yet. Refusals: `checkout.invalid`, `checkout.changed`, `checkout.nothing_to_order`. One round trip.
 */
export async function reviewCheckout(
  deps: Pick<Deps, 'db' | 'clock'>,
  ctx: Ctx,
  { cartToken, ...input }: { cartToken: string | null; [field: string]: unknown },
): Promise<Result<CheckoutReview>> {
  const parsed = parse(CheckoutSchema, input, 'checkout.invalid');
  if (!parsed.ok) return parsed;
  const checkout = parsed.value;
  const wanted: Wanted = checkout.lines
    ? { lines: checkout.lines }
    : { owner: (await cartOwner(ctx, cartToken)) ?? '' };
  const placeId = checkout.address?.placeId ?? null;
  const {
    rows,
    terms,
    places: [place],
  } = await read<{ rows: LineRow; terms: ShopTerms; places: PlaceRow }>(deps.db, {
    rows: wantedLinesQuery(wanted, deps.clock.now()),
    terms: termsQuery(wanted, placeId),
    places: placeQuery(placeId),
  });
  if (placeId !== null && !place)
    return refuse('invalid', 'checkout.invalid', { fields: { 'address.placeId': 'picklist' } });
  const quotes = quoteOf(cartOf(rows), terms, { placeId, codClosed: false });
  const shops = checkout.shops.flatMap((choice) => {
    const quote = quotes.find((q) => q.id === choice.shopId);
    const option = quote?.options.find((o) => o.fulfilment === choice.fulfilment);
    return quote && option ? [{ quote, option, method: choice.method, note: choice.note }] : [];
  });
  if (shops.length < checkout.shops.length) return refuse('conflict', 'checkout.nothing_to_order');
  const changes = shops.flatMap(({ quote, option, method, note }) =>
    changesOf(quote, { shopId: quote.id, fulfilment: option.fulfilment, method, expectedTotal: option.total, note }),
  );
  if (changes.length > 0) return refuse('conflict', 'checkout.changed', { data: { changes } });
  return ok({ checkout, shops, total: shops.reduce((sum, s) => sum + s.option.total, 0), place: place ?? null });
}
