import type { Deps } from '../../../foundation/deps.ts';
import { read, readRows, type Row } from '../../../platform/libsql/index.ts';
import type { Release } from '../datasets/index.ts';
import { headlineRows, headlinesOf, newestReleases, toRelease, type ReleaseRow } from './releases.repo.ts';

/** A figure kept at hand: what it means says the dataset's {@link Headline} of that name. */
export interface LatestHeadline {
  readonly villageId: string;
  readonly dataset: string;
  readonly name: string;
  readonly value: number;
  readonly asOf: string;
  readonly version: number;
  readonly example: boolean;
}

export interface Latest {
  /** The newest release of each dataset, without its lines. */
  readonly releases: readonly Release[];
  readonly headlines: readonly LatestHeadline[];
}

interface HeadlineRow extends Row {
  village_id: string;
  dataset: string;
  name: string;
  value: number;
  as_of: string;
  version: number;
  example: number;
}

/** The newest release of each dataset and its headlines, of one village (by its id) or of all. One round trip. */
export async function listLatest({ db }: Pick<Deps, 'db'>, villageId: string | null = null): Promise<Latest> {
  const { releases, headlines } = await read<{ releases: ReleaseRow; headlines: HeadlineRow }>(db, {
    releases: newestReleases(villageId),
    headlines: headlineRows(villageId),
  });
  return { releases: releases.map(toRelease), headlines: headlines.map(toHeadline) };
}

/** The headlines of some datasets, of all villages. One round trip. */
export const headlinesOfDatasets = async (
  { db }: Pick<Deps, 'db'>,
  datasets: readonly string[],
): Promise<readonly LatestHeadline[]> => (await readRows<HeadlineRow>(db, headlinesOf(datasets))).map(toHeadline);

const toHeadline = (row: HeadlineRow): LatestHeadline => ({
  villageId: row.village_id,
  dataset: row.dataset,
  name: row.name,
  value: row.value,
  asOf: row.as_of,
  version: row.version,
  example: row.example === 1,
});
