import { putServiceListing } from '../../../hub/listings/index.ts';
import type { Statement } from '../../../platform/libsql/index.ts';
import type { Dataset } from '../datasets/index.ts';
import { MODULE_NAME } from '../module-name.ts';

/** Where a village's dataset is read. */
export const datasetPath = (villageSlug: string, dataset: string): string => `/desa/${villageSlug}/data/${dataset}`;

/** Steps that let the search find a dataset of a village: by its title, and by what people call it. */
export const listingSteps = (
  { slug, title, summary, keywords }: Dataset,
  village: { readonly id: string; readonly slug: string },
  publishedAt: number,
): Statement[] =>
  putServiceListing({
    module: MODULE_NAME,
    refId: `${MODULE_NAME}:${village.id}:${slug}`,
    villageId: village.id,
    path: datasetPath(village.slug, slug),
    title: title.id,
    summary: summary.id,
    keywords,
    promisedMinutes: null,
    picture: null,
    publishedAt,
  });
