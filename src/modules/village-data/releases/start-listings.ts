import type { Deps } from '../../../foundation/deps.ts';
import type { Statement } from '../../../platform/libsql/index.ts';
import { datasetFor } from '../definitions/index.ts';
import { listLatest } from './list-latest.ts';
import { listingSteps } from './listing.ts';

/** Steps that put what a village has released on the market again, when its data is switched on. What is new follows by itself. */
export async function startListings(
  deps: Pick<Deps, 'db' | 'facts'>,
  { id }: { readonly id: string },
): Promise<readonly Statement[]> {
  const [{ releases }, facts] = await Promise.all([listLatest(deps, id), deps.facts.get()]);
  const village = facts.village(id);
  return releases.flatMap(({ dataset: slug, publishedAt }) => {
    const dataset = datasetFor(slug);
    return dataset && village ? listingSteps(dataset, village, publishedAt) : [];
  });
}
