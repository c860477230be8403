import { parcelFee, type ZoneTerms } from '../../kernel/delivery.ts';
import type { Rupiah } from '../../kernel/money.ts';
import type { PaymentMethod } from '../../money/payments/index.ts';
import type { Cart, CartShop } from '../cart/index.ts';
import type { Fulfilment } from '../orders/index.ts';

/** Ways to pay that a checkout offers. */
export const METHODS = ['qris', 'transfer', 'cod'] as const satisfies readonly PaymentMethod[];
export type CheckoutMethod = (typeof METHODS)[number];

/** Ways a shop's goods reach the buyer. */
export const FULFILMENTS = ['pickup', 'zone'] as const satisfies readonly Fulfilment[];
export type CheckoutFulfilment = (typeof FULFILMENTS)[number];

/** Why a way to pay or to receive is not offered. */
export type OptionRefusal =
  | 'not_offered' // the shop does not do this
  | 'over_cap' // too much for payment on delivery: see `codCap`
  | 'refused_before' // this buyer refused goods at the door lately
  | 'no_place' // say first where it shall go
  | 'outside_zones' // the shop does not deliver there
  | 'too_heavy'; // nor does it deliver as much there

export interface FulfilmentOption {
  readonly fulfilment: CheckoutFulfilment;
  readonly refused: OptionRefusal | null;
  /** Rupiah for delivery; 0 for pickup. */
  readonly fee: Rupiah;
  /** Rupiah for goods and delivery together. */
  readonly total: Rupiah;
  /** Days after sending; null for pickup. */
  readonly days: { readonly min: number; readonly max: number } | null;
  readonly methods: readonly MethodOption[];
}

export interface MethodOption {
  readonly method: CheckoutMethod;
  readonly refused: OptionRefusal | null;
}

/** A shop's part of a checkout, with everything a buyer can choose. */
export interface ShopQuote extends CartShop {
  readonly pickupAddress: string;
  /** When goods can be fetched, in the seller's words; '' when not said. */
  readonly pickupHours: string;
  /** Rupiah: the most that can be paid on delivery here. */
  readonly codCap: Rupiah;
  readonly options: readonly FulfilmentOption[];
}

/** What placing an order needs to know besides what is shown. */
export interface ShopTerms {
  readonly shop_id: string;
  readonly pickup: number;
  readonly pickup_address: string;
  readonly pickup_hours: string;
  readonly cod: number;
  readonly cod_cap: number;
  readonly qris_static: string | null;
  readonly has_bank: number;
  readonly fee_bps: number;
  /** Zone of the place asked for; null = not delivered there. */
  readonly zone_fee: number | null;
  readonly up_to_grams: number | null;
  readonly step_fee: number | null;
  readonly min_days: number | null;
  readonly max_days: number | null;
  /** JSON array of amounts that waiting payments ask for. */
  readonly waiting: string;
  readonly [column: string]: unknown;
}

export interface QuoteFacts {
  readonly placeId: string | null;
  /** True when payment on delivery is closed to this buyer. */
  readonly codClosed: boolean;
}

/** Each shop of the cart with its ways to receive and to pay, and what each costs. */
export function quoteOf(cart: Cart, terms: readonly ShopTerms[], facts: QuoteFacts): ShopQuote[] {
  const byShop = new Map(terms.map((t) => [t.shop_id, t]));
  return cart.shops.flatMap((shop) => {
    const t = byShop.get(shop.id);
    if (!t) return [];
    const options = FULFILMENTS.map((fulfilment) => optionOf(shop, t, facts, fulfilment));
    return [{ ...shop, pickupAddress: t.pickup_address, pickupHours: t.pickup_hours, codCap: t.cod_cap, options }];
  });
}

function optionOf(shop: CartShop, t: ShopTerms, facts: QuoteFacts, fulfilment: CheckoutFulfilment): FulfilmentOption {
  const zone = fulfilment === 'zone' ? zoneOf(t) : null;
  const parcel = zone && parcelFee(zone, shop.weight);
  const fee = parcel ?? 0;
  const total = shop.goods + fee;
  return {
    fulfilment,
    fee,
    total,
    refused: fulfilment === 'pickup' ? (t.pickup === 1 ? null : 'not_offered') : zoneRefusal(facts, zone, parcel),
    days: zone && { min: zone.minDays, max: zone.maxDays },
    methods: METHODS.map((method) => ({ method, refused: methodRefusal(t, facts, method, total) })),
  };
}

/** The zone that sends to the place asked for. */
function zoneOf(t: ShopTerms): ZoneTerms | null {
  if (t.zone_fee === null || t.min_days === null || t.max_days === null) return null;
  return {
    fee: t.zone_fee,
    upToGrams: t.up_to_grams,
    stepFee: t.step_fee,
    minDays: t.min_days,
    maxDays: t.max_days,
  };
}

function zoneRefusal({ placeId }: QuoteFacts, zone: ZoneTerms | null, parcel: Rupiah | null): OptionRefusal | null {
  if (placeId === null) return 'no_place';
  if (!zone) return 'outside_zones';
  return parcel === null ? 'too_heavy' : null;
}

function methodRefusal(t: ShopTerms, facts: QuoteFacts, method: CheckoutMethod, total: Rupiah): OptionRefusal | null {
  if (method === 'qris') return t.qris_static ? null : 'not_offered';
  if (method === 'transfer') return t.has_bank === 1 ? null : 'not_offered';
  if (t.cod !== 1) return 'not_offered';
  if (facts.codClosed) return 'refused_before';
  return total > t.cod_cap ? 'over_cap' : null;
}
