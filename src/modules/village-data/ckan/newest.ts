import { dataVillages } from '../catalogue/index.ts';
import { datasetFor } from '../definitions/index.ts';
import { listNewest } from '../releases/index.ts';
import type { CkanDeps } from './call.ts';
import type { Newest } from './package-of.ts';
import { packageName } from './names.ts';

/** What every village has published, or the one of that slug or code, by name. One round trip beside the region's facts. */
export async function newestOf(deps: CkanDeps, only: string | null): Promise<readonly Newest[]> {
  const facts = await deps.facts.get();
  const villages = new Map(dataVillages(facts.villages).map((village) => [village.id, village]));
  const one = only === null ? null : facts.village(only);
  if (only !== null && !one) return [];
  const releases = await listNewest(deps, one?.id ?? null);
  return releases
    .flatMap((release): Newest[] => {
      const [village, dataset] = [villages.get(release.villageId), datasetFor(release.dataset)];
      return village && dataset ? [{ village, dataset, release }] : [];
    })
    .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

export const nameOf = ({ village, dataset }: Newest): string =>
  packageName({ village: village.slug, dataset: dataset.slug });
