import type { Query } from '../../platform/libsql/index.ts';
import { CARD, toCard, type CardRow, type ListingCard } from './card.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { restOf, type ProductFilter, type ProductSort } from './product-filter.ts';

/** One page of products and where the next begins. */
export interface ProductPage {
  readonly items: readonly ListingCard[];
  readonly next: string | null;
}

export interface ProductListing {
  readonly filter: ProductFilter;
  readonly sort: ProductSort;
  readonly cursor?: string | undefined;
  readonly limit: number;
  /** District codes, nearest first: needed by the sort `nearest`. */
  readonly nearby?: readonly string[];
}

/** Equal prices and sales go by time, then id: the columns of the indexes, so that a cursor is found by seeking. */
const SORTS = {
  newest: { keys: ['publishedAt', 'id'], index: 'newest', descending: true },
  cheapest: { keys: ['price', 'publishedAt', 'id'], index: 'price', descending: false },
  bestselling: { keys: ['sold', 'publishedAt', 'id'], index: 'sold', descending: true },
} as const;

const COLUMN = { publishedAt: 'l.published_at', price: 'l.price', sold: 'l.sold', id: 'l.id' } as const;

/** The index that leads: the narrowest filter, in the wanted order. Named, so that no statistics can choose a scan. */
function indexFor(filter: ProductFilter, order: string): string {
  if (filter.shopSlug !== undefined) return 'listings_shop';
  if (filter.villageId !== undefined) return 'listings_village';
  if (filter.districtId !== undefined) return `listings_district_${order}`;
  // What sold best and is sold out would stay in front for good; the newest give way to newer ones.
  const by = order === 'sold' && filter.inStock ? 'best' : order;
  if (filter.categoryId !== undefined) return `listings_category_${by}`;
  return `listings_${by}`;
}

/**
 * The query of a page of products and what makes a page of its rows; put the query beside others to stay in one round
 * trip. Keyset pagination: the cost of a page does not grow with its number.
 */
export function productListQuery(list: ProductListing): {
  query: Query;
  toPage: (rows: readonly CardRow[]) => ProductPage;
} {
  if (list.sort === 'nearest') return nearestQuery(list);
  const { keys, index, descending } = SORTS[list.sort];
  const rest = restOf(list.filter);
  const after = readCursor(list.cursor, keys.length);
  const [than, order] = descending ? ['<', 'DESC'] : ['>', 'ASC'];
  const columns = keys.map((key) => COLUMN[key]);
  return {
    query: {
      sql: `SELECT ${CARD} FROM listings AS l INDEXED BY ${indexFor(list.filter, index)}
            WHERE l.kind = 'product'${rest.sql}
              ${after ? `AND (${columns.join(', ')}) ${than} (${after.map(() => '?').join(', ')})` : ''}
            ORDER BY ${columns.map((it) => `${it} ${order}`).join(', ')} LIMIT ?`,
      args: [...rest.args, ...(after ?? []), list.limit + 1],
    },
    toPage: (rows) => pageOf(rows, list.limit, (last) => writeCursor(...keys.map((key) => last[key]))),
  };
}

/** Nearest district first, newest first within one. Each district gives one page at most, read off its own index. */
function nearestQuery(list: ProductListing): ReturnType<typeof productListQuery> {
  const nearby = list.nearby ?? [];
  const rest = restOf(list.filter);
  const [rank, published, id] = readCursor(list.cursor, 3) ?? [0, Number.MAX_SAFE_INTEGER, 0];
  return {
    query: {
      sql: `SELECT ${CARD} FROM json_each(?) AS d JOIN listings AS l ON l.id IN (
              SELECT l.id FROM listings AS l INDEXED BY listings_district_newest
              WHERE l.kind = 'product' AND l.district_id = d.value${rest.sql}
                AND (l.published_at, l.id) < (iif(d.key = ?, ?, 9007199254740991), iif(d.key = ?, ?, 0))
              ORDER BY l.published_at DESC, l.id DESC LIMIT ?)
            WHERE d.key >= ? ORDER BY d.key, l.published_at DESC, l.id DESC LIMIT ?`,
      args: [JSON.stringify(nearby), ...rest.args, rank, published, rank, id, list.limit + 1, rank, list.limit + 1].map(
        (it) => it ?? 0,
      ),
    },
    toPage: (rows) =>
      pageOf(rows, list.limit, (last) => writeCursor(nearby.indexOf(last.districtId), last.publishedAt, last.id)),
  };
}

function pageOf(rows: readonly CardRow[], limit: number, cursorAfter: (last: ListingCard) => string): ProductPage {
  const items = rows.slice(0, limit).map(toCard);
  const last = items.at(-1);
  return { items, next: last && rows.length > limit ? cursorAfter(last) : null };
}
