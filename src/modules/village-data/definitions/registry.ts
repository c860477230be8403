import { populationOf, type Dataset } from '../datasets/index.ts';

/** What a definition may depend on: the dusun of a village, as they are called there. */
type Defined = (hamlets: readonly string[]) => Dataset;

/** Every dataset that a village may publish. Adding one: write its definition beside, and name it here. */
const DEFINED: readonly Defined[] = [populationOf];

/** All datasets, as they are for a village whose dusun nobody asked for. */
export const DATASETS: readonly Dataset[] = DEFINED.map((defined) => defined([]));

/** The dataset of that slug, for a village with such dusun; null when there is none. */
export function datasetFor(slug: string, hamlets: readonly string[] = []): Dataset | null {
  const at = DATASETS.findIndex((dataset) => dataset.slug === slug);
  return DEFINED[at]?.(hamlets) ?? null;
}
