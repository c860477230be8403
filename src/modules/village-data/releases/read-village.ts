import type { Deps } from '../../../foundation/deps.ts';
import type { VillageFacts } from '../../../foundation/villages/index.ts';
import { read, readRows, type Db } from '../../../platform/libsql/index.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Dataset, Line, Release } from '../datasets/index.ts';
import { DATASETS, datasetFor } from '../definitions/index.ts';
import { MODULE_NAME } from '../module-name.ts';
import { publishedFiles, type FileRow } from './files.repo.ts';
import { dataVillage, linesOf, toFile, type NamedFile } from './read-release.ts';
import { newestOf, newestReleases, toRelease, whoReleasedWhat, type ReleaseRow } from './releases.repo.ts';

/** A dataset with its newest release and its lines. */
export interface OpenDataset {
  readonly dataset: Dataset;
  readonly release: Release;
  readonly lines: readonly Line[];
}

export interface VillageInFigures {
  readonly village: VillageFacts;
  /** Every dataset, with its newest release; null while nothing of it was released. */
  readonly datasets: readonly { readonly dataset: Dataset; readonly release: Release | null }[];
  /** By slug, those that were asked to be opened, as far as they are released. */
  readonly open: Readonly<Record<string, OpenDataset>>;
}

interface Copies {
  readonly open: Readonly<Record<string, OpenDataset>>;
  readonly files: readonly NamedFile[];
}

/** The newest releases of some datasets with their lines, and the files that one of them has named. One round trip. */
export async function readNewest(
  db: Db,
  villageId: string,
  opened: readonly string[],
  filesOf: string,
): Promise<Copies> {
  const { copies, files } = await read<{ copies: ReleaseRow & { copy: string }; files: FileRow }>(db, {
    copies: newestOf(villageId, opened),
    files: publishedFiles(villageId, filesOf),
  });
  const open = openOf(copies);
  return { open, files: files.map((file) => toFile(file, open[filesOf]?.release.version)) };
}

const openOf = (copies: readonly (ReleaseRow & { copy: string })[]): Copies['open'] =>
  Object.fromEntries(
    copies.flatMap((row): (readonly [string, OpenDataset])[] => {
      const dataset = datasetFor(row.dataset);
      return dataset ? [[row.dataset, { dataset, release: toRelease(row), lines: linesOf(row) }]] : [];
    }),
  );

/** What a village has released, and some of it with its lines. One round trip. Refusal: `village_data.no_such_village`. */
export async function readVillage(
  deps: Pick<Deps, 'db' | 'facts'>,
  slug: string,
  opened: readonly string[],
): Promise<Result<VillageInFigures>> {
  const village = await dataVillage(deps, slug);
  if (!village) return refuse('not_found', 'village_data.no_such_village');
  const { newest, copies } = await read<{ newest: ReleaseRow; copies: ReleaseRow & { copy: string } }>(deps.db, {
    newest: newestReleases(village.id),
    copies: newestOf(village.id, opened),
  });
  const releases = newest.map(toRelease);
  return ok({
    village,
    datasets: DATASETS.map((dataset) => ({
      dataset,
      release: releases.find((release) => release.dataset === dataset.slug) ?? null,
    })),
    open: openOf(copies),
  });
}

export interface RegionInFigures {
  /** Every dataset, and how many villages have released it. */
  readonly datasets: readonly { readonly dataset: Dataset; readonly villages: number }[];
  /** The villages whose data is switched on, and how many datasets each has released. */
  readonly villages: readonly { readonly village: VillageFacts; readonly datasets: number }[];
}

/** What the villages of the region have released. One round trip. */
export async function readRegion(deps: Pick<Deps, 'db' | 'facts'>): Promise<RegionInFigures> {
  const rows = await readRows<{ village_id: string; dataset: string }>(deps.db, whoReleasedWhat);
  const on = (await deps.facts.get()).villages.filter(({ modules }) => modules.has(MODULE_NAME));
  const ids = new Set(on.map(({ id }) => id));
  const released = rows.filter((row) => ids.has(row.village_id));
  return {
    datasets: DATASETS.map((dataset) => ({
      dataset,
      villages: released.filter((row) => row.dataset === dataset.slug).length,
    })),
    villages: on.map((village) => ({
      village,
      datasets: released.filter((row) => row.village_id === village.id).length,
    })),
  };
}
