import { OF_PLACE, WORDS, type PageParameter, type PublicPages } from './public-pages.ts';

const CURSOR: PageParameter = { says: /^[\w-]{1,80}$/, isFree: true };
const FLAG: PageParameter = { says: /^(?:1|on|true)$/ };
const RUPIAH: PageParameter = { says: /^\d{1,12}$/, isFree: true };

const FILTER = {
  category: { says: /^[a-z0-9-]{1,80}$/, isFree: true },
  cod: FLAG,
  cursor: CURSOR,
  district: OF_PLACE,
  inStock: FLAG,
  max: RUPIAH,
  min: RUPIAH,
  pickup: FLAG,
  q: WORDS,
  sort: { says: /^(?:newest|cheapest|bestselling|nearest)$/ },
  village: OF_PLACE,
} as const satisfies Readonly<Record<string, PageParameter>>;

/** The market's own pages that are the same for all (`samePageForAll` in web); a module brings its own in its manifest. */
export const MARKET_PAGES: PublicPages = {
  '/': {},
  '/cari': FILTER,
  '/desa': { q: WORDS },
  '/desa/[slug]': { cursor: CURSOR },
  '/kategori/[id]': FILTER,
  '/produk/[slug]': { masuk: { says: /^\d{1,3}$/ }, penuh: { says: /^$/ } },
  '/toko/[slug]': { cursor: CURSOR, etalase: WORDS },
};
