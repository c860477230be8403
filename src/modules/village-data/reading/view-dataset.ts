import type { Deps } from '../../../foundation/deps.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { newestPhotos } from '../projects/index.ts';
import { isDemonstration, projectDataset, whatCame, type Projection, type WhatCame } from '../projections/index.ts';
import { readRelease, type ReadRelease } from '../releases/index.ts';

export type DatasetView = Omit<ReadRelease, 'copy' | 'kept' | 'reports'> & {
  /** How its figures may go on; null where nothing is projected of it. */
  readonly projection: Projection | null;
  /** The releases it is projected from: this one first. */
  readonly from: readonly ReadRelease['releases'][number][];
  /** What was projected before, beside what came. */
  readonly came: WhatCame;
  /** Of plans: the newest photo of each project, a blob key by its name. */
  readonly photos: Readonly<Record<string, string>>;
};

/** A release of a village's dataset as its page shows it, with its projection. One round trip. Refusals: of {@link readRelease}. */
export async function viewDataset(
  deps: Pick<Deps, 'db' | 'facts' | 'origin'>,
  village: string,
  slug: string,
  version: number | null = null,
): Promise<Result<DatasetView>> {
  const found = await readRelease(deps, village, slug, version);
  if (!found.ok) return found;
  const { copy: _, kept, reports, ...shown } = found.value;
  const { dataset, lines, release } = shown;
  const projection = release
    ? projectDataset(dataset, lines, {
        asOf: release.asOf,
        reports: reports?.lines ?? [],
        demonstration: isDemonstration(deps.origin),
      })
    : null;
  const from = projection && release ? [release, ...(reports ? [reports.release] : [])] : [];
  const before = kept.filter(({ version }) => version <= (release?.version ?? 0));
  const came = whatCame(before, projection, reports?.lines ?? []);
  return ok({ ...shown, projection, from, came, photos: newestPhotos(reports?.lines ?? [], shown.files) });
}
