import type { Rupiah } from '../../kernel/money.ts';

/** A piece of goods somebody wants, with what has changed since they chose it. */
export interface CartLine {
  readonly variantId: string;
  readonly productId: string;
  readonly slug: string;
  readonly name: string;
  /** '' when the product has only one variant. */
  readonly variantName: string;
  readonly unit: string;
  /** Blob key of the first photo, without size and format. */
  readonly picture: string | null;
  /** Rupiah per piece now, and when it was chosen. */
  readonly price: Rupiah;
  readonly seenPrice: Rupiah;
  readonly quantity: number;
  /** Pieces that can be had now. */
  readonly free: number;
  /** Grams per piece. */
  readonly weight: number;
  readonly leadDays: number;
  /** Rupiah for the line at today's price. */
  readonly amount: Rupiah;
  readonly changes: readonly LineChange[];
}

/** Exactly what is different from what the buyer saw. All but a price change stop the line from being ordered. */
export type LineChange =
  | { readonly kind: 'price'; readonly from: Rupiah; readonly to: Rupiah }
  | { readonly kind: 'short'; readonly free: number; readonly wanted: number }
  | { readonly kind: 'sold_out' }
  /** The seller took the product off the market. */
  | { readonly kind: 'withdrawn' };

export type ShopStatus = 'applied' | 'declined' | 'open' | 'holiday' | 'suspended' | 'closed';

export interface CartShop {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly place: string;
  readonly villageId: string;
  readonly villageName: string;
  /** Only an `open` shop takes orders. */
  readonly status: ShopStatus;
  readonly lines: readonly CartLine[];
  /** Rupiah of all its lines at today's prices. */
  readonly goods: Rupiah;
  /** Grams. */
  readonly weight: number;
  /** True when nothing here stands in the way of ordering. */
  readonly orderable: boolean;
}

export interface Cart {
  readonly shops: readonly CartShop[];
  /** Pieces altogether. */
  readonly count: number;
  /** Rupiah of all goods at today's prices, without delivery. */
  readonly goods: Rupiah;
  readonly orderable: boolean;
}

/** One row of the cart's query. */
export interface LineRow extends Record<string, unknown> {
  variant_id: string;
  quantity: number;
  seen_price: number | null;
  variant_name: string;
  price: number;
  active: number;
  free: number;
  product_id: string;
  slug: string;
  name: string;
  unit: string;
  weight: number;
  lead_days: number;
  product_status: string;
  picture: string | null;
  shop_id: string;
  shop_slug: string;
  shop_name: string;
  shop_place: string;
  shop_status: ShopStatus;
  village_id: string;
  village_name: string;
}

function changesOf(row: LineRow): LineChange[] {
  if (row.active !== 1 || row.product_status !== 'live') return [{ kind: 'withdrawn' }];
  const changes: LineChange[] = [];
  if (row.seen_price !== null && row.seen_price !== row.price)
    changes.push({ kind: 'price', from: row.seen_price, to: row.price });
  if (row.free <= 0) changes.push({ kind: 'sold_out' });
  else if (row.free < row.quantity) changes.push({ kind: 'short', free: row.free, wanted: row.quantity });
  return changes;
}

const lineOf = (row: LineRow): CartLine => ({
  variantId: row.variant_id,
  productId: row.product_id,
  slug: row.slug,
  name: row.name,
  variantName: row.variant_name,
  unit: row.unit,
  picture: row.picture,
  price: row.price,
  seenPrice: row.seen_price ?? row.price,
  quantity: row.quantity,
  free: Math.max(0, row.free),
  weight: row.weight,
  leadDays: row.lead_days,
  amount: row.price * row.quantity,
  changes: changesOf(row),
});

const isOrderable = (line: CartLine): boolean => line.changes.every((c) => c.kind === 'price');
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Lines grouped by shop, shops and lines in the order of the rows. */
export function cartOf(rows: readonly LineRow[]): Cart {
  const byShop = Map.groupBy(rows, (r) => r.shop_id);
  const shops = [...byShop.values()].flatMap((group): CartShop[] => {
    const [first] = group;
    if (!first) return [];
    const lines = group.map(lineOf);
    return [
      {
        id: first.shop_id,
        slug: first.shop_slug,
        name: first.shop_name,
        place: first.shop_place,
        villageId: first.village_id,
        villageName: first.village_name,
        status: first.shop_status,
        lines,
        goods: sum(lines.map((l) => l.amount)),
        weight: sum(lines.map((l) => l.weight * l.quantity)),
        orderable: first.shop_status === 'open' && lines.every(isOrderable),
      },
    ];
  });
  return {
    shops,
    count: sum(rows.map((r) => r.quantity)),
    goods: sum(shops.map((s) => s.goods)),
    orderable: shops.length > 0 && shops.every((s) => s.orderable),
  };
}
