import type { Deps } from '../../../foundation/deps.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Dataset, Release } from '../datasets/index.ts';
import { DATASETS } from '../definitions/index.ts';
import { listLatest } from './list-latest.ts';
import { dataVillage } from './read-release.ts';

export interface VillageDataset {
  readonly dataset: Dataset;
  /** The newest; null while nothing was released. */
  readonly release: Release | null;
}

/** Every dataset with what a village released of it last, for everybody. One round trip. Refusal: `village_data.no_such_village`. */
export async function listVillageDatasets(
  deps: Pick<Deps, 'db' | 'facts'>,
  villageSlug: string,
): Promise<Result<readonly VillageDataset[]>> {
  const village = await dataVillage(deps, villageSlug);
  if (!village) return refuse('not_found', 'village_data.no_such_village');
  const { releases } = await listLatest(deps, village.id);
  return ok(
    DATASETS.map((dataset) => ({ dataset, release: releases.find((one) => one.dataset === dataset.slug) ?? null })),
  );
}
