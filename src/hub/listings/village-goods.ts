import type { Query, Row } from '../../platform/libsql/index.ts';

/** A product on show in a village, as far as one counts it. */
export interface GoodsRow extends Row {
  readonly title: string;
  readonly category_id: string;
  readonly shop_id: string;
  /** Blob key without size and format. */
  readonly picture: string | null;
}

/** More are not counted: the newest of them are as good a picture. */
const MOST = 1000;

/** What the shops of a village have on show, newest first, to be read beside other things. */
export const villageGoodsQuery = (villageId: string): Query<GoodsRow> => ({
  sql: `SELECT l.title, l.category_id, l.shop_id, l.picture FROM listings AS l INDEXED BY listings_village
        WHERE l.village_id = ? AND l.kind = 'product' ORDER BY l.published_at DESC LIMIT ?`,
  args: [villageId, MOST],
});
