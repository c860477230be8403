import { readOne, read, raw, type Db, type Query, type Row, type Statement } from '../../../platform/libsql/index.ts';
import type { HeadlineValue, Release } from '../datasets/index.ts';
import { publishedFiles, type FileRow } from './files.repo.ts';
import { keptOf, type KeptRow } from './projections.repo.ts';
import { datasetReleases, datasetWithheld } from '../village-data.table.ts';

/** A release as a row without its copy. */
export interface ReleaseRow extends Row {
  readonly id: string;
  readonly village_id: string;
  readonly dataset: string;
  readonly version: number;
  readonly as_of: string;
  readonly published_at: number;
  readonly published_by_role: string;
  readonly published_by_name: string;
  readonly reason: string;
  readonly lines: number;
  readonly sha256: string;
  readonly example: number;
}

/** SQL: what everybody may know of a release `r`, without its lines. */
export const RELEASE = `r.id, r.village_id, r.dataset, r.version, r.as_of, r.published_at, r.published_by_role, r.published_by_name,
  r.reason, r.lines, r.sha256, r.example`;

export const toRelease = (row: ReleaseRow): Release => ({
  id: row.id,
  villageId: row.village_id,
  dataset: row.dataset,
  version: row.version,
  asOf: row.as_of,
  publishedAt: row.published_at,
  publishedBy: { role: row.published_by_role, name: row.published_by_name },
  reason: row.reason,
  lines: row.lines,
  sha256: row.sha256,
  example: row.example === 1,
});

/** SQL: holds for the newest release `r` of a dataset. Versions have no gap. */
export const IS_NEWEST = `NOT EXISTS (SELECT 1 FROM dataset_releases n
  WHERE n.village_id = r.village_id AND n.dataset = r.dataset AND n.version = r.version + 1)`;

/** The newest release of a village's dataset with its copy, and the day of the one before; null before the first. */
export const newestCopy = (db: Db, villageId: string, dataset: string) =>
  readOne<{ version: number; as_of: string; copy: string; before: string | null }>(db, {
    sql: `SELECT r.version, r.as_of, r.copy, (SELECT p.as_of FROM dataset_releases p WHERE p.village_id = r.village_id
            AND p.dataset = r.dataset AND p.version = r.version - 1) AS before
          FROM dataset_releases r WHERE r.village_id = ?1 AND r.dataset = ?2
          ORDER BY r.version DESC LIMIT 1`,
    args: [villageId, dataset],
  });

/**
 * One release with its copy, all of that dataset, newest first, the newest of another dataset that belongs to it, and the files
 * that releases of that one named, or else its own, and what was projected from
 * its releases; in one round trip. No version: the newest.
 */
export function readReleases(
  db: Db,
  villageId: string,
  dataset: string,
  version: number | null,
  beside: string | null,
) {
  return read<{
    copies: ReleaseRow & { copy: string };
    all: ReleaseRow;
    beside: ReleaseRow & { copy: string };
    files: FileRow;
    kept: KeptRow;
  }>(db, {
    files: publishedFiles(villageId, beside ?? dataset),
    kept: keptOf(villageId, dataset),
    beside: newestOf(villageId, beside === null ? [] : [beside]),
    copies: {
      sql: `SELECT ${RELEASE}, r.copy FROM dataset_releases r
            WHERE r.village_id = ?1 AND r.dataset = ?2 AND (?3 IS NULL OR r.version = ?3) ORDER BY r.version DESC LIMIT 1`,
      args: [villageId, dataset, version],
    },
    all: {
      sql: `SELECT ${RELEASE} FROM dataset_releases r WHERE r.village_id = ?1 AND r.dataset = ?2 ORDER BY r.version DESC`,
      args: [villageId, dataset],
    },
  });
}

/** The newest releases of some datasets of a village, with their copies. */
export const newestOf = (villageId: string, datasets: readonly string[]): Query => ({
  sql: `SELECT ${RELEASE}, r.copy FROM json_each(?2) d JOIN dataset_releases r ON r.village_id = ?1 AND r.dataset = d.value
        WHERE ${IS_NEWEST}`,
  args: [villageId, JSON.stringify(datasets)],
});

/** Which village has released which dataset: each has one first release. */
export const whoReleasedWhat: Query = { sql: 'SELECT village_id, dataset FROM dataset_releases WHERE version = 1' };

/** The newest release of each dataset, of one village or of all. */
export const newestReleases = (villageId: string | null): Query =>
  villageId === null
    ? { sql: `SELECT ${RELEASE} FROM dataset_releases r WHERE ${IS_NEWEST}` }
    : {
        sql: `SELECT ${RELEASE} FROM dataset_releases r WHERE r.village_id = ?1 AND ${IS_NEWEST}`,
        args: [villageId],
      };

/** Every release of a village, those of one dataset together, newest first. */
export const releasesOf = (villageId: string): Query => ({
  sql: `SELECT ${RELEASE} FROM dataset_releases r WHERE r.village_id = ?1 ORDER BY r.dataset, r.version DESC`,
  args: [villageId],
});

/** The headlines of one village, or of all. */
export const headlineRows = (villageId: string | null): Query => {
  const columns = 'village_id, dataset, name, value, as_of, version, example';
  return villageId === null
    ? { sql: `SELECT ${columns} FROM dataset_headlines` }
    : { sql: `SELECT ${columns} FROM dataset_headlines WHERE village_id = ?1`, args: [villageId] };
};

/** The headlines of some datasets, of all villages. */
export const headlinesOf = (datasets: readonly string[]): Query => ({
  sql: `SELECT village_id, dataset, name, value, as_of, version, example FROM dataset_headlines
        WHERE dataset IN (SELECT value FROM json_each(?1))`,
  args: [JSON.stringify(datasets)],
});

/** Writes a release. Breaks `unique` or `trigger` where another one has its version, or it would leave a gap. */
export const insertRelease = (db: Db, release: typeof datasetReleases.$inferInsert): Statement =>
  db.insert(datasetReleases).values(release);

/** Keeps what a release withholds, sealed. */
export const keepWithheld = (db: Db, kept: typeof datasetWithheld.$inferInsert): Statement =>
  db.insert(datasetWithheld).values(kept);

/** SQL: how many releases about people village `?1` has. */
export const PEOPLE_RELEASES = '(SELECT count(*) FROM dataset_withheld WHERE village_id = ?1)';

/** What every release about people of a village withholds, oldest first. Never for a page. */
export const withheldRows = (villageId: string): Query<{ out: string }> => ({
  sql: `SELECT w.out FROM dataset_withheld w WHERE w.village_id = ?1 ORDER BY w.rowid`,
  args: [villageId],
  opens: { out: 'dataset_withheld.out' },
});

/** Puts the headlines of a release in the place of those before it. */
export const replaceHeadlines = (
  { villageId, dataset, asOf, version }: Pick<Release, 'villageId' | 'dataset' | 'asOf' | 'version'>,
  values: readonly HeadlineValue[],
): readonly Statement[] => [
  raw('DELETE FROM dataset_headlines WHERE village_id = ?1 AND dataset = ?2', [villageId, dataset]),
  raw(
    `INSERT INTO dataset_headlines (village_id, dataset, name, value, as_of, version, example)
     SELECT ?1, ?2, value ->> 'name', value ->> 'value', ?3, ?4, value ->> 'example' FROM json_each(?5)`,
    [villageId, dataset, asOf, version, JSON.stringify(values)],
  ),
];

/** The name under which an officer serves. */
export const officerName = (db: Db, officerId: string) =>
  readOne<{ name: string }>(db, { sql: 'SELECT name FROM officers WHERE id = ?', args: [officerId] });
