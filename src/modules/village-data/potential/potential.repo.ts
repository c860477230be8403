import { villageGoodsQuery, type GoodsRow } from '../../../hub/listings/index.ts';
import { read, type Db, type Row } from '../../../platform/libsql/index.ts';

/** The newest release of a dataset with its copy. */
export interface CopyRow extends Row {
  readonly dataset: string;
  readonly version: number;
  readonly as_of: string;
  readonly copy: string;
}

/** The newest copies of some datasets of a village, and what its shops have on show. One round trip. */
export const readWithGoods = (db: Db, villageId: string, datasets: readonly string[]) =>
  read<{ copies: CopyRow; goods: GoodsRow }>(db, {
    copies: {
      // The list leads: each of its datasets is looked up in the index of versions, however many were released.
      sql: `SELECT r.dataset, r.version, r.as_of, r.copy FROM json_each(?2) AS d CROSS JOIN dataset_releases AS r
              ON r.village_id = ?1 AND r.dataset = d.value AND r.version =
                (SELECT n.version FROM dataset_releases AS n WHERE n.village_id = ?1 AND n.dataset = d.value
                 ORDER BY n.version DESC LIMIT 1)`,
      args: [villageId, JSON.stringify(datasets)],
    },
    goods: villageGoodsQuery(villageId),
  });
