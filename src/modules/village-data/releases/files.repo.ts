import { raw, readOne, readRows, type Db, type Query, type Statement } from '../../../platform/libsql/index.ts';
import { datasetFiles } from '../village-data.table.ts';

type NewFile = typeof datasetFiles.$inferInsert;

/** A file as its office knows it. */
export interface FileRow extends Record<string, unknown> {
  readonly id: string;
  readonly kind: 'document' | 'photo';
  readonly name: string;
  readonly bytes: number;
  readonly kept_at: number;
  readonly published_at: number | null;
  readonly version: number | null;
  readonly withdrawn_at: number | null;
  readonly withdrawn_by_role: string | null;
  readonly withdrawn_by_name: string | null;
  readonly reason: string | null;
  readonly gone_at: number | null;
}

const FILE = `f.id, f.kind, f.name, f.bytes, f.kept_at, f.published_at, f.version, f.withdrawn_at, f.withdrawn_by_role,
  f.withdrawn_by_name, f.reason, f.gone_at`;

/** Some files of a village's dataset by their names. */
export const filesByName = (db: Db, villageId: string, dataset: string, names: readonly string[]) =>
  readRows<FileRow>(db, {
    sql: `SELECT ${FILE} FROM json_each(?3) n CROSS JOIN dataset_files f ON f.village_id = ?1 AND f.dataset = ?2 AND f.name = n.value`,
    args: [villageId, dataset, JSON.stringify(names)],
  });

/** What releases of a dataset have named. */
export const publishedFiles = (villageId: string, dataset: string): Query<FileRow> => ({
  sql: `SELECT ${FILE} FROM dataset_files f WHERE f.village_id = ?1 AND f.dataset = ?2 AND f.published_at IS NOT NULL
        ORDER BY f.published_at DESC, f.rowid DESC`,
  args: [villageId, dataset],
});

/** One file of a village by its id. */
export const fileOf = (db: Db, villageId: string, id: string) =>
  readOne<FileRow & { dataset: string }>(db, {
    sql: `SELECT ${FILE}, f.dataset FROM dataset_files f WHERE f.village_id = ?1 AND f.id = ?2`,
    args: [villageId, id],
  });

/** Keeps a file; the same again is kept already. */
export const insertFile = (db: Db, file: NewFile): Statement =>
  db.insert(datasetFiles).values(file).onConflictDoNothing();

/** Says that a release names these files, for the first time or again. What was taken away before is not published. */
export const nameFiles = (
  of: { readonly villageId: string; readonly dataset: string; readonly version: number; readonly publishedAt: number },
  names: readonly string[],
): Statement =>
  raw(
    `UPDATE dataset_files SET published_at = coalesce(published_at, ?4), version = ?3
     WHERE village_id = ?1 AND dataset = ?2 AND name IN (SELECT value FROM json_each(?5))
       AND (withdrawn_at IS NULL OR published_at IS NOT NULL)`,
    [of.villageId, of.dataset, of.version, of.publishedAt, JSON.stringify(names)],
  );

/** SQL: every name of the list `?3` is a file that a release has named, in this commit or before. */
export const ALL_NAMED = `NOT EXISTS (SELECT 1 FROM json_each(?3) n WHERE NOT EXISTS (SELECT 1 FROM dataset_files f
  WHERE f.village_id = ?1 AND f.dataset = ?2 AND f.name = n.value AND f.published_at IS NOT NULL))`;

/** Changes nothing where somebody took it away before. */
export const takeAway = (
  villageId: string,
  id: string,
  { at, role, name, reason }: { at: number; role: 'secretary' | 'head'; name: string; reason: string },
): Statement =>
  raw(
    `UPDATE dataset_files SET withdrawn_at = ?3, withdrawn_by_role = ?4, withdrawn_by_name = ?5, reason = ?6
     WHERE village_id = ?1 AND id = ?2 AND withdrawn_at IS NULL`,
    [villageId, id, at, role, name, reason],
  );

/** The documents of a village that can be read, of all its datasets. */
export const readableDocuments = (villageId: string): Query<FileRow & { dataset: string }> => ({
  sql: `SELECT ${FILE}, f.dataset FROM dataset_files f WHERE f.village_id = ?1 AND f.kind = 'document' AND f.published_at IS NOT NULL
          AND f.withdrawn_at IS NULL ORDER BY f.published_at DESC, f.rowid DESC`,
  args: [villageId],
});
