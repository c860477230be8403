import { read, readRows, type Db, type Query, type Row } from '../../platform/libsql/index.ts';
import { CARD, toCard, type CardRow, type ListingCard } from './card.ts';
import { productListQuery, type ProductListing, type ProductPage } from './product-list.repo.ts';

export interface Category {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  /** Blob key without size and format. */
  readonly picture: string | null;
}

export interface Home {
  readonly newest: readonly ListingCard[];
  readonly bestSelling: readonly ListingCard[];
  readonly shops: readonly ListingCard[];
  readonly services: readonly ListingCard[];
  readonly categories: readonly Category[];
}

export interface VillageFront {
  readonly story: string | null;
  readonly cover: string | null;
  readonly officeAddress: string | null;
  readonly products: ProductPage;
  readonly shops: readonly ListingCard[];
  readonly services: readonly ListingCard[];
}

export type CategoryRow = { id: string; name: string; name_en: string; picture: string | null };
type VillageRow = { story: string | null; cover: string | null; office_address: string | null };

export const CATEGORIES: Query = { sql: `SELECT id, name, name_en, picture FROM categories ORDER BY position, id` };

/** A module's services are a matter of dozens per village, its shops of hundreds. */
const [SERVICES_SHOWN, SHOPS_SHOWN] = [80, 60];

/**
 * Listings of one kind in one village: what can be asked for, first offered first, or shops, newest first. Those of one moment
 * go the way of the index as well: else the database sorts them, however many there are.
 */
const inVillage = (villageId: string, kind: 'service' | 'shop', limit: number): Query => {
  const order = kind === 'shop' ? 'DESC' : 'ASC';
  return {
    sql: `SELECT ${CARD} FROM listings AS l INDEXED BY listings_village WHERE l.village_id = ? AND l.kind = ?
            ${kind === 'service' ? 'AND l.promised_minutes IS NOT NULL' : ''}
          ORDER BY l.published_at ${order}, l.id ${order} LIMIT ?`,
    args: [villageId, kind, limit],
  };
};

/** What a village's page asks for itself. */
type Own = { villages: VillageRow; products: CardRow; shops: CardRow; services: CardRow };

/** Reads for everybody, over all villages of the region; each is one round trip and reads only listings. */
export function storefrontRepo(db: Db) {
  return {
    /** The front page; services and shops are those of the visitor's village. */
    async home(villageId: string): Promise<Home> {
      const newest = productListQuery({ filter: { inStock: true }, sort: 'newest', limit: 12 });
      const best = productListQuery({ filter: { inStock: true }, sort: 'bestselling', limit: 12 });
      const { newestRows, bestRows, shops, services, categories } = await read<{
        newestRows: CardRow;
        bestRows: CardRow;
        shops: CardRow;
        services: CardRow;
        categories: CategoryRow;
      }>(db, {
        newestRows: newest.query,
        bestRows: best.query,
        shops: inVillage(villageId, 'shop', 8),
        services: inVillage(villageId, 'service', 8),
        categories: CATEGORIES,
      });
      return {
        newest: newest.toPage(newestRows).items,
        bestSelling: best.toPage(bestRows).items,
        shops: shops.map(toCard),
        services: services.map(toCard),
        categories: categories.map(toCategory),
      };
    },

    /** A list of products with filters, with the categories for its filter form. */
    async products(list: ProductListing): Promise<{ page: ProductPage; categories: readonly Category[] }> {
      const { query, toPage } = productListQuery(list);
      const { rows, categories } = await read<{ rows: CardRow; categories: CategoryRow }>(db, {
        rows: query,
        categories: CATEGORIES,
      });
      return { page: toPage(rows), categories: categories.map(toCategory) };
    },

    /** A village's own page; its name and district are in the region's facts. `beside`: what else is read with it. */
    async village(
      villageId: string,
      list: Omit<ProductListing, 'filter'>,
      queries: Readonly<Record<string, Query>> = {},
    ): Promise<{ front: VillageFront; beside: Readonly<Record<string, readonly Row[]>> }> {
      const { query, toPage } = productListQuery({ ...list, filter: { villageId } });
      const named = Object.fromEntries(Object.entries(queries).map(([name, asked]) => [`beside ${name}`, asked]));
      const found = await read<Own & Record<string, Row>>(db, {
        villages: { sql: `SELECT story, cover, office_address FROM villages WHERE id = ?`, args: [villageId] },
        products: query,
        shops: inVillage(villageId, 'shop', SHOPS_SHOWN),
        services: inVillage(villageId, 'service', SERVICES_SHOWN),
        ...named,
      });
      const [village] = found.villages;
      const front = {
        story: village?.story ?? null,
        cover: village?.cover ?? null,
        officeAddress: village?.office_address ?? null,
        products: toPage(found.products),
        shops: found.shops.map(toCard),
        services: found.services.map(toCard),
      };
      const beside = Object.fromEntries(Object.keys(queries).map((name) => [name, found[`beside ${name}`] ?? []]));
      return { front, beside };
    },

    /** All services of a village's office. */
    async services(villageId: string): Promise<readonly ListingCard[]> {
      const rows = await readRows<CardRow>(db, inVillage(villageId, 'service', SERVICES_SHOWN));
      return rows.map(toCard);
    },
  };
}

export const toCategory = (row: CategoryRow): Category => ({
  id: row.id,
  name: row.name,
  nameEn: row.name_en,
  picture: row.picture,
});
