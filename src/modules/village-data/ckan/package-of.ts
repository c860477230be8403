import type { VillageFacts } from '../../../foundation/villages/index.ts';
import { addressesOf, EXAMPLES, FORMATS, periodOf, placeCodes, type Format } from '../catalogue/index.ts';
import type { Dataset, Release } from '../datasets/index.ts';
import { packageName, resourceId } from './names.ts';

/** A village's dataset with its newest release. */
export interface Newest {
  readonly village: VillageFacts;
  readonly dataset: Dataset;
  readonly release: Release;
}

const MIME: Readonly<Record<Format, string>> = { csv: 'text/csv', json: 'application/json' };

/** CKAN writes times in UTC and without a zone. */
const stamp = (at: number) => new Date(at).toISOString().replace('Z', '000');

/** A village, as CKAN knows who publishes. */
export const organizationOf = (village: VillageFacts) => ({
  id: village.id,
  name: village.slug,
  title: `Pemerintah Desa ${village.name}`,
  display_name: `Pemerintah Desa ${village.name}`,
  description: `Kecamatan ${village.districtName}`,
  type: 'organization',
  is_organization: true,
  state: 'active',
  approval_status: 'approved',
});

export const tagOf = (name: string) => ({ id: name, name, display_name: name, state: 'active', vocabulary_id: null });

/** One file of a release. */
export function resourceOf(origin: string, { village, dataset, release }: Newest, format: Format) {
  const address = { village: village.slug, dataset: dataset.slug };
  const id = resourceId(address, release.version, format);
  return {
    id,
    package_id: packageName(address),
    name: `Rilis ${release.version} (${release.asOf}), ${format.toUpperCase()}`,
    description: release.reason,
    url: addressesOf(origin).release(address, release.version, format),
    format: format.toUpperCase(),
    mimetype: MIME[format],
    hash: format === 'csv' ? release.sha256 : '',
    created: stamp(release.publishedAt),
    last_modified: stamp(release.publishedAt),
    metadata_modified: stamp(release.publishedAt),
    position: FORMATS.indexOf(format),
    state: 'active',
    datastore_active: true,
    size: null,
    url_type: null,
    resource_type: null,
  };
}

/** A village's dataset as CKAN describes a package, with the files of its newest release. */
export function packageOf(origin: string, newest: Newest) {
  const { village, dataset, release } = newest;
  const at = addressesOf(origin);
  const address = { village: village.slug, dataset: dataset.slug };
  const name = packageName(address);
  const codes = placeCodes(village.id);
  const period = periodOf(dataset, [release]);
  const extras: Readonly<Record<string, string>> = {
    identifier: `${village.id}/${dataset.slug}`,
    kode_kemendagri: codes.kemendagri,
    ...(codes.bps !== null && { kode_bps: codes.bps }),
    spatial_uri: `${at.village(village.slug)}#place`,
    temporal_start: period.from,
    temporal_end: period.to,
    frequency: dataset.period,
    sumber: dataset.source.id,
    metode: dataset.method.id,
    satuan: [...new Set(dataset.measures.map(({ unit }) => unit.id))].join(', '),
    angka_contoh: String(release.example),
    skema: at.schema(address),
  };
  return {
    id: name,
    name,
    title: `${dataset.title.id}, Desa ${village.name}`,
    notes: release.example ? `${dataset.summary.id} ${EXAMPLES.id}` : dataset.summary.id,
    url: at.page(address),
    version: String(release.version),
    author: dataset.producer,
    author_email: null,
    maintainer: dataset.steward,
    maintainer_email: null,
    license_id: 'CC-BY-4.0',
    license_title: 'Creative Commons Attribution 4.0',
    license_url: 'https://creativecommons.org/licenses/by/4.0/',
    isopen: true,
    private: false,
    state: 'active',
    type: 'dataset',
    owner_org: village.id,
    organization: organizationOf(village),
    metadata_created: stamp(release.publishedAt),
    metadata_modified: stamp(release.publishedAt),
    num_resources: FORMATS.length,
    num_tags: dataset.keywords.length,
    tags: dataset.keywords.map(tagOf),
    groups: [],
    relationships_as_subject: [],
    relationships_as_object: [],
    extras: Object.entries(extras).map(([key, value]) => ({ key, value })),
    resources: FORMATS.map((format) => resourceOf(origin, newest, format)),
  };
}
export type CkanPackage = ReturnType<typeof packageOf>;
