import type { Deps } from '../../../foundation/deps.ts';
import { read, readRows } from '../../../platform/libsql/index.ts';
import type { Release } from '../datasets/index.ts';
import { readableDocuments, type FileRow } from './files.repo.ts';
import { toFile, type NamedFile } from './read-release.ts';
import { newestReleases, releasesOf, toRelease, type ReleaseRow } from './releases.repo.ts';

/** The newest release of each dataset, of one village (by its id) or of all, and nothing else. */
export async function listNewest({ db }: Pick<Deps, 'db'>, villageId: string | null): Promise<readonly Release[]> {
  return (await readRows<ReleaseRow>(db, newestReleases(villageId))).map(toRelease);
}

/** The same with the documents that the newest releases name, in one round trip. */
export async function listWithDocuments(
  { db }: Pick<Deps, 'db'>,
  villageId: string,
): Promise<{
  readonly releases: readonly Release[];
  readonly documents: readonly (NamedFile & { dataset: string })[];
}> {
  const { rows, files } = await read<{ rows: ReleaseRow; files: FileRow & { dataset: string } }>(db, {
    rows: releasesOf(villageId),
    files: readableDocuments(villageId),
  });
  const releases = rows.map(toRelease);
  const newest = (slug: string) => releases.find(({ dataset }) => dataset === slug)?.version;
  const documents = files.map((row) => ({ ...toFile(row, newest(row.dataset)), dataset: row.dataset }));
  return { releases, documents: documents.filter(({ isCurrent }) => isCurrent) };
}
