import { datasetPath } from '../releases/index.ts';

/** Where a village's dataset and its files are found; all of it is under one address, which never changes. */
export interface DatasetAddress {
  readonly village: string;
  readonly dataset: string;
}

/** Files of a release. */
export const FORMATS = ['csv', 'json'] as const;
export type Format = (typeof FORMATS)[number];
/** `latest` is the newest release, whichever that is when it is asked for. */
export type Version = number | 'latest';

/** The addresses of this site, from its own one. */
export const addressesOf = (origin: string) => {
  const dataset = (of: DatasetAddress) => `${origin}/data/${of.village}/${of.dataset}`;
  return {
    home: `${origin}/data`,
    catalogue: `${origin}/data#catalogue`,
    /** In the form that the reader asks for. */
    cataloguePage: (village: string) => `${origin}/data/catalog?desa=${village}`,
    region: `${origin}/data#region`,
    service: `${origin}/api/3/action#service`,
    serviceEndpoint: `${origin}/api/3/action`,
    serviceDocument: `${origin}/api/v1/openapi.json`,
    village: (slug: string) => `${origin}/desa/${slug}`,
    page: (of: DatasetAddress) => `${origin}${datasetPath(of.village, of.dataset)}`,
    dataset,
    /** A description of the newest release as a Data Package. */
    dataPackage: (of: DatasetAddress) => `${dataset(of)}/datapackage.json`,
    schema: (of: DatasetAddress) => `${dataset(of)}/schema.json`,
    document: (of: DatasetAddress, sha256: string) => `${dataset(of)}/${sha256}.pdf`,
    release: (of: DatasetAddress, version: Version, format: Format) => `${dataset(of)}/${version}.${format}`,
  };
};
export type Addresses = ReturnType<typeof addressesOf>;
