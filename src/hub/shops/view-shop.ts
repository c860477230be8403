import type { Deps } from '../../foundation/deps.ts';
import type { OpeningHours } from '../../kernel/opening-hours.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { ProductPage } from '../listings/index.ts';
import type { DeliveryZone } from './zone-terms.repo.ts';
import { shopPage, type ShopPageAsked } from './shop-page.repo.ts';

/** A shop as its public page shows it. */
export interface ShopView {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly trade: string;
  readonly story: string;
  readonly place: string;
  readonly picture: string | null;
  readonly cover: string | null;
  readonly status: 'open' | 'holiday' | 'suspended' | 'closed';
  readonly openingHours: OpeningHours;
  /** `YYYY-MM-DD`: the first day after a holiday, when it is known. */
  readonly reopensOn: string | null;
  readonly holidayNote: string;
  readonly pickup: boolean;
  readonly cod: boolean;
  /** International number, digits only, for wa.me. */
  readonly whatsapp: string | null;
  readonly openedAt: number | null;
  readonly village: { readonly id: string; readonly name: string; readonly slug: string; readonly district: string };
  readonly sold: number;
  readonly ratingSum: number;
  readonly ratingCount: number;
  readonly delivery: readonly DeliveryZone[];
  /** Etalase: the shop's own sections that have something on show. */
  readonly sections: readonly string[];
  readonly products: ProductPage;
}

/** A shop's public page in one round trip. A shop that was never open is `shops.no_such_shop`. */
export async function viewShop(deps: Pick<Deps, 'db' | 'vault'>, asked: ShopPageAsked): Promise<Result<ShopView>> {
  const { shop: s, figures, zones, sections, products } = await shopPage(deps.db, asked);
  if (!s || s.status === 'applied' || s.status === 'declined') return refuse('not_found', 'shops.no_such_shop');
  return ok({
    id: s.id,
    slug: s.slug,
    name: s.name,
    trade: s.trade,
    story: s.story,
    place: s.place,
    picture: s.picture,
    cover: s.cover,
    status: s.status,
    openingHours: JSON.parse(s.opening_hours) as ShopView['openingHours'],
    reopensOn: s.reopens_on,
    holidayNote: s.status === 'holiday' ? s.holiday_note : '',
    pickup: s.pickup === 1,
    cod: s.cod === 1,
    whatsapp: s.whatsapp_sealed && (await deps.vault.open(s.whatsapp_sealed, 'shops.whatsapp')),
    openedAt: s.opened_at,
    village: { id: s.village_id, name: s.village_name, slug: s.village_slug, district: s.district_name },
    sold: figures.sold,
    ratingSum: figures.rating_sum,
    ratingCount: figures.rating_count,
    delivery: zones.map(({ zone }) => JSON.parse(zone) as DeliveryZone),
    sections,
    products,
  });
}
