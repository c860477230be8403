import type { Rupiah } from '../../kernel/money.ts';
import type { LineChange } from '../cart/index.ts';
import type { CheckoutFulfilment, CheckoutMethod, OptionRefusal, ShopQuote } from './quote.ts';

/** What the buyer chose and saw for one shop. */
export interface ShopChoice {
  readonly shopId: string;
  readonly fulfilment: CheckoutFulfilment;
  readonly method: CheckoutMethod;
  /** Rupiah, goods and delivery: what the page showed. Never will another amount be charged. */
  readonly expectedTotal: Rupiah;
  readonly note: string;
}

/** One difference between what the buyer saw and what is true now. */
export type CheckoutChange = { readonly shopId: string; readonly shop: string } & (
  | (LineChange & { readonly variantId: string; readonly name: string })
  | { readonly kind: 'shop_not_open'; readonly status: string }
  | { readonly kind: 'delivery_fee'; readonly from: Rupiah; readonly to: Rupiah }
  | { readonly kind: 'total'; readonly from: Rupiah; readonly to: Rupiah }
  | { readonly kind: 'no_fulfilment'; readonly fulfilment: CheckoutFulfilment; readonly reason: OptionRefusal }
  | {
      readonly kind: 'no_method';
      readonly method: CheckoutMethod;
      readonly reason: OptionRefusal;
      readonly codCap: Rupiah;
    }
);

/** Everything that stands between this choice and an order at exactly the total the buyer saw; empty = nothing. */
export function changesOf(quote: ShopQuote, choice: ShopChoice): CheckoutChange[] {
  const shop = { shopId: quote.id, shop: quote.name };
  if (quote.status !== 'open') return [{ ...shop, kind: 'shop_not_open', status: quote.status }];

  const lines = quote.lines.flatMap((line) =>
    line.changes.map((change) => ({ ...shop, variantId: line.variantId, name: line.name, ...change })),
  );
  const stops = lines.filter((change) => change.kind !== 'price');
  const option = quote.options.find((o) => o.fulfilment === choice.fulfilment);
  if (!option || option.refused)
    return [
      ...stops,
      { ...shop, kind: 'no_fulfilment', fulfilment: choice.fulfilment, reason: option?.refused ?? 'not_offered' },
    ];
  const method = option.methods.find((m) => m.method === choice.method);
  const noMethod: CheckoutChange[] =
    !method || method.refused
      ? [
          {
            ...shop,
            kind: 'no_method',
            method: choice.method,
            reason: method?.refused ?? 'not_offered',
            codCap: quote.codCap,
          },
        ]
      : [];
  if (option.total === choice.expectedTotal) return [...stops, ...noMethod];

  const prices = lines.filter((change) => change.kind === 'price');
  return [...prices, ...stops, ...totalChange(quote, choice, option), ...noMethod];
}

/** The part of a different total that price changes do not explain. */
function totalChange(quote: ShopQuote, choice: ShopChoice, option: { fee: Rupiah; total: Rupiah }): CheckoutChange[] {
  const shop = { shopId: quote.id, shop: quote.name };
  const seenGoods = quote.lines.reduce((sum, l) => sum + l.seenPrice * l.quantity, 0);
  const seenFee = choice.expectedTotal - seenGoods;
  if (seenFee === option.fee) return [];
  if (seenFee >= 0 && choice.fulfilment === 'zone')
    return [{ ...shop, kind: 'delivery_fee', from: seenFee, to: option.fee }];
  return [{ ...shop, kind: 'total', from: choice.expectedTotal, to: option.total }];
}
