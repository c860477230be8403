import type { Deps } from '../../../foundation/deps.ts';
import { readRows } from '../../../platform/libsql/index.ts';
import type { Release } from '../datasets/index.ts';
import { newestReleases, releasesOf, toRelease, type ReleaseRow } from './releases.repo.ts';

/** Every release of every dataset of a village, the newest of each first, without their lines. */
export async function listReleases({ db }: Pick<Deps, 'db'>, villageId: string): Promise<readonly Release[]> {
  return (await readRows<ReleaseRow>(db, releasesOf(villageId))).map(toRelease);
}

/** The newest release of each dataset, of one village (by its id) or of all, and nothing else. */
export async function listNewest({ db }: Pick<Deps, 'db'>, villageId: string | null): Promise<readonly Release[]> {
  return (await readRows<ReleaseRow>(db, newestReleases(villageId))).map(toRelease);
}
