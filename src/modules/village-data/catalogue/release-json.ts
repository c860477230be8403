import type { Release } from '../datasets/index.ts';
import type { ReadRelease } from '../releases/index.ts';
import { addressesOf } from './addresses.ts';
import { rowsOf } from './rows-of.ts';

/** A release as JSON: the lines of its CSV, and what they are of. It says nothing that changes after the release. */
export function releaseJson(origin: string, { dataset, village, lines }: ReadRelease, release: Release): object {
  const at = addressesOf(origin);
  const address = { village: village.slug, dataset: dataset.slug };
  return {
    dataset: dataset.slug,
    village: village.id,
    version: release.version,
    asOf: release.asOf,
    publishedAt: new Date(release.publishedAt).toISOString(),
    reason: release.reason,
    example: release.example,
    licence: dataset.licence,
    csv: at.release(address, release.version, 'csv'),
    sha256: release.sha256,
    schema: at.schema(address),
    rows: rowsOf(dataset, lines),
  };
}
