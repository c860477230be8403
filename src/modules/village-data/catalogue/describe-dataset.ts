import type { Deps } from '../../../foundation/deps.ts';
import type { ReadRelease } from '../releases/index.ts';
import { schemaOrgOf } from './schema-org.ts';

/** A dataset's page for search engines; null while nothing of it is published. */
export const describeDataset = (
  { origin }: Pick<Deps, 'origin'>,
  { dataset, village, releases }: Pick<ReadRelease, 'dataset' | 'village' | 'releases'>,
): Readonly<Record<string, unknown>> | null =>
  releases.length > 0 ? schemaOrgOf(origin, dataset, village, releases) : null;
