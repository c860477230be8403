import type { Deps } from '../../../foundation/deps.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Dataset, Headline } from '../datasets/index.ts';
import { DATASETS } from '../definitions/index.ts';
import { MODULE_NAME } from '../module-name.ts';
import { headlinesOfDatasets, type LatestHeadline } from '../releases/index.ts';

/** What a figure is divided by, so that large villages and small ones can stand beside each other. */
export type Per = 'person' | 'hectare';

/** A village's published figure; what it is per person and per hectare where that is published and means something. */
export interface Compared {
  readonly name: string;
  readonly slug: string;
  readonly value: number;
  readonly asOf: string;
  readonly example: boolean;
  readonly per: Readonly<Partial<Record<Per, number>>>;
}

export interface Comparison {
  readonly dataset: Dataset;
  /** Each figure that is kept at hand of this dataset, with the villages that have one, the largest first. */
  readonly figures: readonly { readonly headline: Headline; readonly villages: readonly Compared[] }[];
}

/** The published figures that others are divided by. */
const PEOPLE = { dataset: 'penduduk', name: 'people' };
const AREA = { dataset: 'potensi', name: 'area' };

/** The villages beside each other by the published figures of a dataset. One round trip. Refusal: `village_data.no_such_dataset`. */
export async function compareVillages(deps: Pick<Deps, 'db' | 'facts'>, slug: string): Promise<Result<Comparison>> {
  const dataset = DATASETS.find((one) => one.slug === slug);
  if (!dataset) return refuse('not_found', 'village_data.no_such_dataset');
  const known = await headlinesOfDatasets(deps, [slug, PEOPLE.dataset, AREA.dataset]);
  const on = (await deps.facts.get()).villages.filter(({ modules }) => modules.has(MODULE_NAME));
  const valueOf = (of: { dataset: string; name: string }, villageId: string): LatestHeadline | undefined =>
    known.find((one) => one.villageId === villageId && one.dataset === of.dataset && one.name === of.name);
  const figures = (dataset.headlines ?? []).map((headline) => {
    const adds = dataset.measures.find(({ name }) => name === headline.measure)?.kind;
    const divides = adds === 'count' || adds === 'rupiah';
    const villages = on.flatMap(({ id, name, slug: village }): Compared[] => {
      const figure = valueOf({ dataset: slug, name: headline.name }, id);
      if (!figure) return [];
      const { value, asOf, example } = figure;
      const by = (of: typeof PEOPLE) => (of.dataset === slug ? undefined : valueOf(of, id)?.value);
      const [people, hectares] = divides ? [by(PEOPLE), by(AREA)] : [];
      const per = { ...(people && { person: value / people }), ...(hectares && { hectare: value / hectares }) };
      return [{ name, slug: village, value, asOf, example, per }];
    });
    return { headline, villages: villages.toSorted((a, b) => b.value - a.value) };
  });
  return ok({ dataset, figures: figures.filter(({ villages }) => villages.length > 0) });
}
