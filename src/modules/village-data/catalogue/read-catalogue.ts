import type { Deps } from '../../../foundation/deps.ts';
import type { VillageFacts } from '../../../foundation/villages/index.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Release } from '../datasets/index.ts';
import { datasetFor } from '../definitions/index.ts';
import { MODULE_NAME } from '../module-name.ts';
import { listWithDocuments } from '../releases/index.ts';
import { catalogueOf } from './catalogue-of.ts';
import type { Thing } from './graph.ts';
import type { Published } from './published.ts';

export interface ReadCatalogue {
  readonly graph: Thing;
  /** When something in it was last published; null while nothing is. */
  readonly changedAt: number | null;
}

/** The villages whose data is switched on, in the order of their codes. */
export const dataVillages = (villages: readonly VillageFacts[]): readonly VillageFacts[] =>
  villages.filter((village) => village.modules.has(MODULE_NAME)).sort((a, b) => (a.id < b.id ? -1 : 1));

/**
 * The page of the catalogue with the datasets of one village, of the first one when none is named. One round trip beside the
 * region's facts, and no more rows however many villages there are. Refusal: `village_data.no_such_village`.
 */
export async function readCatalogue(
  deps: Pick<Deps, 'db' | 'facts' | 'origin'>,
  slug: string | null = null,
): Promise<Result<ReadCatalogue>> {
  const facts = await deps.facts.get();
  const villages = dataVillages(facts.villages);
  const at = slug === null ? 0 : villages.findIndex((village) => village.slug === slug || village.id === slug);
  const village = villages[at];
  if (slug !== null && !village) return refuse('not_found', 'village_data.no_such_village');
  const { releases, documents } = village ? await listWithDocuments(deps, village.id) : { releases: [], documents: [] };
  const [first, next, last] = [villages[0], villages[at + 1], villages.at(-1)];
  const isOne = villages.length < 2 || !village || !first || !last;
  const graph = catalogueOf({
    origin: deps.origin,
    region: facts,
    published: village ? publishedIn(village, releases, documents) : [],
    place: isOne ? null : { here: village.slug, first: first.slug, next: next?.slug ?? null, last: last.slug },
  });
  const changedAt = releases.reduce((newest, it) => Math.max(newest, it.publishedAt), 0);
  return ok({ graph, changedAt: changedAt || null });
}

/** Releases, those of one dataset together, by what they are releases of. */
function publishedIn(
  village: VillageFacts,
  releases: readonly Release[],
  documents: Awaited<ReturnType<typeof listWithDocuments>>['documents'],
): readonly Published[] {
  return [...Map.groupBy(releases, (release) => release.dataset)].flatMap(([slug, ofIt]) => {
    const dataset = datasetFor(slug);
    return dataset
      ? [{ village, dataset, releases: ofIt, documents: documents.filter((one) => one.dataset === slug) }]
      : [];
  });
}
