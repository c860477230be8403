import { read, type Db } from '../../platform/libsql/index.ts';
import {
  productListQuery,
  shopFiguresQuery,
  shopSectionsQuery,
  type CardRow,
  type ProductPage,
  type ProductSort,
  type ShopFigures,
} from '../listings/index.ts';
import { ZONES } from './zone-terms.repo.ts';

interface ShopRow extends Record<string, unknown> {
  id: string;
  slug: string;
  name: string;
  trade: string;
  story: string;
  place: string;
  picture: string | null;
  cover: string | null;
  status: 'applied' | 'declined' | 'open' | 'holiday' | 'suspended' | 'closed';
  opening_hours: string;
  reopens_on: string | null;
  holiday_note: string;
  pickup: number;
  cod: number;
  whatsapp_sealed: string | null;
  opened_at: number | null;
  village_id: string;
  village_name: string;
  village_slug: string;
  district_name: string;
}
type ZoneRow = { zone: string };

const SHOP = `(SELECT id FROM shops WHERE slug = ?)`;

export interface ShopPageAsked {
  readonly slug: string;
  readonly section?: string | undefined;
  readonly sort?: ProductSort | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

const NOTHING_YET: ShopFigures = { sold: 0, rating_sum: 0, rating_count: 0 };

/** Everything of a shop's public page in one round trip: region-wide, because anybody may look (a named exception). */
export async function shopPage(db: Db, { slug, section, sort = 'newest', cursor, limit = 24 }: ShopPageAsked) {
  const list = productListQuery({
    filter: { shopSlug: slug, ...(section !== undefined && { section }) },
    sort,
    cursor,
    limit,
  });
  const { shops, figures, zones, sections, rows } = await read<{
    shops: ShopRow;
    figures: ShopFigures;
    zones: ZoneRow;
    sections: { section: string };
    rows: CardRow;
  }>(db, {
    shops: {
      sql: `SELECT s.id, s.slug, s.name, s.trade, s.story, s.place, s.picture, s.cover, s.status, s.opening_hours,
              s.reopens_on, s.holiday_note, s.pickup, s.cod, s.whatsapp_sealed, s.opened_at, v.id AS village_id, v.name AS village_name, v.slug AS village_slug,
              d.name AS district_name
            FROM shops s JOIN villages v ON v.id = s.village_id JOIN districts d ON d.id = v.district_id
            WHERE s.slug = ?`,
      args: [slug],
    },
    figures: shopFiguresQuery(slug),
    zones: {
      sql: `${ZONES} WHERE z.shop_id = ${SHOP} ORDER BY z.fee, z.position LIMIT 20`,
      args: [slug],
    },
    sections: shopSectionsQuery(slug),
    rows: list.query,
  });
  const page: ProductPage = list.toPage(rows);
  return {
    shop: shops[0] ?? null,
    figures: figures[0] ?? NOTHING_YET,
    zones,
    sections: sections.map((row) => row.section),
    products: page,
  };
}
