import { raw, type Query, type Statement } from '../../../platform/libsql/index.ts';
import type { Dataset } from '../datasets/index.ts';
import { DATASETS } from '../definitions/index.ts';
import { isProjected, reportsOf } from '../projections/index.ts';

/** A projection as it lies here, with the releases that it was made from. */
export interface KeptRow extends Record<string, unknown> {
  readonly id: string;
  readonly dataset: string;
  readonly kept_at: number;
  readonly content: string;
  readonly sha256: string;
  readonly version: number;
  readonly as_of: string;
  readonly release_sha256: string;
  readonly beside_version: number | null;
  readonly beside_as_of: string | null;
  readonly beside_sha256: string | null;
}

/**
 * Steps that make due what is projected from a release: of its own dataset, and of the one whose projects it reports. After the
 * release in the same commit, so that none is forgotten.
 */
export const projectionsDue = (
  ids: { next(): string },
  { villageId, dataset, publishedAt }: { villageId: string; dataset: string; publishedAt: number },
): readonly Statement[] =>
  DATASETS.filter((one) => isProjected(one) && (one.slug === dataset || reportsOf(one) === dataset)).map((one) =>
    due(ids.next(), villageId, one, publishedAt),
  );

const due = (id: string, villageId: string, dataset: Dataset, now: number): Statement =>
  raw(
    `INSERT INTO kept_projections (id, village_id, dataset, release_id, beside_id, due_at, state)
     SELECT ?1, ?2, ?3, r.id,
       (SELECT b.id FROM dataset_releases b WHERE b.village_id = ?2 AND b.dataset = ?4 ORDER BY b.version DESC LIMIT 1), ?5, 'due'
     FROM dataset_releases r WHERE r.village_id = ?2 AND r.dataset = ?3 ORDER BY r.version DESC LIMIT 1`,
    [id, villageId, dataset.slug, reportsOf(dataset) ?? '', now],
  );

/** What was projected from the releases of a dataset, oldest first. */
export const keptOf = (villageId: string, dataset: string): Query<KeptRow> => ({
  sql: `SELECT p.id, p.dataset, p.kept_at, p.content, p.sha256, r.version, r.as_of, r.sha256 AS release_sha256, b.version AS beside_version,
          b.as_of AS beside_as_of, b.sha256 AS beside_sha256
        FROM kept_projections p JOIN dataset_releases r ON r.id = p.release_id LEFT JOIN dataset_releases b ON b.id = p.beside_id
        WHERE p.village_id = ?1 AND p.dataset = ?2 AND p.state = 'kept' ORDER BY p.rowid`,
  args: [villageId, dataset],
});
