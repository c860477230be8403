import type { Deps } from '../../../foundation/deps.ts';
import type { Statement } from '../../../platform/libsql/index.ts';
import { CATALOGUE } from '../catalogue/index.ts';
import { letterTypesRepo, villageSlugOf } from './letter-types.repo.ts';
import { listingSteps } from './listing.ts';

/**
 * Steps that give a village the letters it starts with and put them on the market. What it already has, from an earlier time,
 * is kept as it is.
 */
export async function startCatalogue(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  villageId: string,
): Promise<Statement[]> {
  const repo = letterTypesRepo(deps.db, villageId);
  const [kept, villageSlug] = await Promise.all([repo.kept(), villageSlugOf(deps.db, villageId)]);
  const now = deps.clock.now();
  const known = new Set(kept.map((t) => t.slug));
  const added = CATALOGUE.filter((entry) => !known.has(entry.slug)).map((entry) => ({
    ...entry,
    id: deps.ids.next(),
    rtEndorsement: Number(entry.rtEndorsement),
    secretaryStep: Number(entry.secretaryStep),
    active: 1,
    updatedAt: now,
  }));
  const village = { id: villageId, slug: villageSlug ?? '' };
  return [...added.map((t) => repo.insert(t)), ...[...kept, ...added].flatMap((t) => listingSteps(t, village, now))];
}
