import type { Deps } from '../../../foundation/deps.ts';
import type { VillageFacts } from '../../../foundation/villages/index.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { readCopy, type Dataset, type Line, type Release } from '../datasets/index.ts';
import { DATASETS, datasetFor } from '../definitions/index.ts';
import { MODULE_NAME } from '../module-name.ts';
import { reportsOf } from '../projections/index.ts';
import { readReleases, toRelease } from './releases.repo.ts';

export interface ReadRelease {
  readonly dataset: Dataset;
  readonly village: VillageFacts;
  /** Null while nothing was released. */
  readonly release: Release | null;
  readonly lines: readonly Line[];
  /** The published CSV, byte for byte; '' while nothing was released. */
  readonly copy: string;
  /** All releases of this dataset, newest first. */
  readonly releases: readonly Release[];
  /** The newest release of the dataset that tells how far the projects of this one were. */
  readonly reports: { readonly release: Release; readonly lines: readonly Line[] } | null;
}

/** A village whose data is switched on; null for any other. */
export async function dataVillage(deps: Pick<Deps, 'facts'>, slug: string): Promise<VillageFacts | null> {
  const village = (await deps.facts.get()).village(slug);
  return village?.modules.has(MODULE_NAME) ? village : null;
}

/**
 * What everybody may read of a village's dataset: one release (without a version the newest) and the list of all. One round
 * trip beside the region's facts. Refusals: `village_data.no_such_village`, `.no_such_dataset`, `.no_such_release`.
 */
export async function readRelease(
  deps: Pick<Deps, 'db' | 'facts'>,
  villageSlug: string,
  slug: string,
  version: number | null = null,
): Promise<Result<ReadRelease>> {
  const village = await dataVillage(deps, villageSlug);
  if (!village) return refuse('not_found', 'village_data.no_such_village');
  if (!DATASETS.some((dataset) => dataset.slug === slug)) return refuse('not_found', 'village_data.no_such_dataset');
  if (version !== null && !Number.isSafeInteger(version)) return refuse('not_found', 'village_data.no_such_release');
  const reports = reportsOf(datasetFor(slug) as Dataset);
  const { copies, all, beside } = await readReleases(deps.db, village.id, slug, version, reports);
  const [row] = copies;
  if (!row && version !== null) return refuse('not_found', 'village_data.no_such_release');
  const copy = row?.copy ?? '';
  const lines = readCopy(datasetFor(slug) as Dataset, copy);
  const dataset = datasetFor(slug, placesIn(lines)) as Dataset;
  const [told] = beside;
  return ok({
    dataset,
    village,
    release: row ? toRelease(row) : null,
    lines,
    copy,
    releases: all.map(toRelease),
    reports: told ? { release: toRelease(told), lines: linesOf(told) } : null,
  });
}

/** The lines of a release. */
export const linesOf = ({ dataset, copy }: { readonly dataset: string; readonly copy: string }): readonly Line[] => {
  const known = datasetFor(dataset);
  return known ? readCopy(known, copy) : [];
};

/** The codes of the first dimension: of what counts people, its dusun. */
const placesIn = (lines: readonly Line[]): readonly string[] => [
  ...new Set(lines.map(({ codes }) => codes[0] ?? '').filter((code) => code !== 'all')),
];
