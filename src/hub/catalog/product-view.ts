import type { ListingCard } from '../listings/index.ts';
import type { DeliveryZone } from '../shops/index.ts';

/** Whether a product can be bought now, and if not, why not. */
export type Sale = 'on' | 'sold_out' | 'paused' | 'shop_on_holiday' | 'shop_not_open';

export interface VariantView {
  readonly id: string;
  /** `''` when it is the only one. */
  readonly name: string;
  /** Rupiah including tax. */
  readonly price: number;
  /** Pieces that nobody holds now. */
  readonly available: number;
}

export interface PhotoView {
  /** Blob key without size and format. */
  readonly key: string;
  readonly alt: string;
}

/** A product as its public page shows it. */
export interface ProductView {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly story: string;
  readonly unit: string;
  /** Grams, packed. */
  readonly weight: number;
  /** Days the maker needs; 0 = from stock. */
  readonly leadDays: number;
  readonly category: { readonly id: string; readonly name: string; readonly nameEn: string };
  readonly sold: number;
  readonly ratingSum: number;
  readonly ratingCount: number;
  readonly publishedAt: number | null;
  readonly updatedAt: number;
  readonly sale: Sale;
  readonly variants: readonly VariantView[];
  readonly photos: readonly PhotoView[];
  readonly shop: {
    readonly id: string;
    readonly slug: string;
    readonly name: string;
    readonly place: string;
    readonly picture: string | null;
    readonly pickup: boolean;
    readonly cod: boolean;
    /** International number, digits only, for wa.me; given by the seller to be asked. */
    readonly whatsapp: string | null;
    /** `YYYY-MM-DD`: the first day after its holiday, when it is known. */
    readonly reopensOn: string | null;
  };
  readonly village: { readonly id: string; readonly name: string; readonly slug: string; readonly district: string };
  /** Delivery zones with their fee in rupiah, cheapest first. */
  readonly delivery: readonly DeliveryZone[];
  readonly related: readonly ListingCard[];
  readonly fromShop: readonly ListingCard[];
}

/** The state of sale from product, shop and stock; the first hindrance is named. */
export function saleOf(product: string, shop: string, available: number): Sale {
  if (shop === 'holiday' && product === 'live') return 'shop_on_holiday';
  if (shop !== 'open') return 'shop_not_open';
  if (product !== 'live') return 'paused';
  return available > 0 ? 'on' : 'sold_out';
}
