import type { Deps } from '../../../foundation/deps.ts';
import type { VillageFacts } from '../../../foundation/villages/index.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { readCopy, type Dataset, type Line, type Release } from '../datasets/index.ts';
import { DATASETS, datasetFor } from '../definitions/index.ts';
import { MODULE_NAME } from '../module-name.ts';
import { reportsOf, type Kept, type KeptProjection } from '../projections/index.ts';
import type { FileRow } from './files.repo.ts';
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
  /** What its releases have named, the newest first; of plans, what the reports of their projects did. */
  readonly files: readonly NamedFile[];
  /** What was projected from its releases, as it was said. */
  readonly kept: readonly KeptProjection[];
  /** The newest release of the dataset that tells how far the projects of this one were. */
  readonly reports: { readonly release: Release; readonly lines: readonly Line[] } | null;
}

/** A document or a photo as everybody may know it. */
export interface NamedFile {
  readonly id: string;
  readonly kind: 'document' | 'photo';
  /** What its address is made of: of a document its SHA-256. */
  readonly name: string;
  readonly bytes: number;
  readonly publishedAt: number;
  /** The newest release names it. */
  readonly isCurrent: boolean;
  /** Null: it is there. */
  readonly withdrawn: {
    readonly at: number;
    readonly role: string;
    readonly name: string;
    readonly reason: string;
  } | null;
}

export const toFile = (row: FileRow, newest: number | undefined): NamedFile => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  bytes: row.bytes,
  publishedAt: row.published_at ?? 0,
  isCurrent: row.version === newest,
  withdrawn:
    row.withdrawn_at === null
      ? null
      : {
          at: row.withdrawn_at,
          role: row.withdrawn_by_role ?? '',
          name: row.withdrawn_by_name ?? '',
          reason: row.reason ?? '',
        },
});

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
  const { copies, all, beside, files, kept } = await readReleases(deps.db, village.id, slug, version, reports);
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
    files: files.map((file) => toFile(file, (reports === null ? all : beside)[0]?.version)),
    kept: kept.map((one) => ({ version: one.version, asOf: one.as_of, kept: JSON.parse(one.content) as Kept })),
    reports: told ? { release: toRelease(told), lines: linesOf(told) } : null,
  });
}

/** The lines of a release. */
export const linesOf = ({ dataset, copy }: { readonly dataset: string; readonly copy: string }): readonly Line[] => {
  const known = datasetFor(dataset);
  return known ? readCopy(known, copy) : [];
};

/** The codes of the first dimension: of what counts people, its dusun. */
export const placesIn = (lines: readonly Line[]): readonly string[] => [
  ...new Set(lines.map(({ codes }) => codes[0] ?? '').filter((code) => code !== 'all')),
];
