import type { Deps } from '../../../foundation/deps.ts';
import type { PublicFile } from '../../../kernel/public-file.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { DATASETS } from '../definitions/index.ts';
import { readDocument } from '../files/index.ts';
import { dataVillage, readRelease } from '../releases/index.ts';
import { addressesOf, FORMATS, type Format } from './addresses.ts';
import { dataPackage } from './data-package.ts';
import { releaseJson } from './release-json.ts';
import { tableSchema } from './table-schema.ts';

const RELEASE_FILE = /^([1-9]\d{0,8}|latest)\.(csv|json)$/;
const DOCUMENT_FILE = /^([0-9a-f]{64})\.pdf$/;
const CSV = 'text/csv; charset=utf-8; header=present';
const JSON_FILE = 'application/json; charset=utf-8';

/**
 * A file of a village's dataset: `3.csv`, `3.json`, `latest.csv`, `latest.json`, `schema.json` (Table Schema), `datapackage.json`, or a
 * document by its fingerprint. Refusals: those of {@link readRelease}, `village_data.no_such_file`, `.file_withdrawn`.
 */
export async function readDataFile(
  deps: Pick<Deps, 'db' | 'facts' | 'origin' | 'blobs'>,
  asked: { readonly village: string; readonly dataset: string; readonly file: string },
): Promise<Result<PublicFile>> {
  if (asked.file === 'schema.json') return schemaFile(deps, asked);
  const [, sha256] = DOCUMENT_FILE.exec(asked.file) ?? [];
  if (sha256) return documentFile(deps, { ...asked, sha256 });
  const [, version, ending] = RELEASE_FILE.exec(asked.file) ?? [];
  const isPackage = asked.file === 'datapackage.json';
  if (!isPackage && version === undefined) return refuse('not_found', 'village_data.no_such_file');
  const number = isPackage || version === 'latest' ? null : Number(version);
  const read = await readRelease(deps, asked.village, asked.dataset, number);
  if (!read.ok) return read;
  const { village, dataset, release, copy } = read.value;
  if (!release) return refuse('not_found', 'village_data.no_such_release');
  const stem = `${village.slug}-${dataset.slug}`;
  if (isPackage) {
    const body = inLines(dataPackage(deps.origin, read.value));
    const name = `${stem}-datapackage.json`;
    return ok({ body, contentType: JSON_FILE, name, changedAt: release.publishedAt, forEver: false, location: null });
  }
  const format: Format = FORMATS.find((it) => it === ending) ?? 'csv';
  return ok({
    body: format === 'csv' ? copy : inLines(releaseJson(deps.origin, read.value, release)),
    contentType: format === 'csv' ? CSV : JSON_FILE,
    name: `${stem}-${release.version}.${format}`,
    changedAt: release.publishedAt,
    forEver: number !== null,
    location: addressesOf(deps.origin).release(
      { village: village.slug, dataset: dataset.slug },
      release.version,
      format,
    ),
  });
}

/** Under its fingerprint it never is another, but it may be taken away: then nobody between here and a reader shall still hold it. */
async function documentFile(
  deps: Pick<Deps, 'db' | 'facts' | 'blobs'>,
  asked: Parameters<typeof readDocument>[1],
): Promise<Result<PublicFile>> {
  const read = await readDocument(deps, asked);
  return read.ok ? ok({ ...read.value, forEver: false, location: null }) : read;
}

/** The columns are of the definition: no release is asked. */
async function schemaFile(
  deps: Pick<Deps, 'facts'>,
  asked: { readonly village: string; readonly dataset: string },
): Promise<Result<PublicFile>> {
  const village = await dataVillage(deps, asked.village);
  if (!village) return refuse('not_found', 'village_data.no_such_village');
  const dataset = DATASETS.find(({ slug }) => slug === asked.dataset);
  if (!dataset) return refuse('not_found', 'village_data.no_such_dataset');
  const name = `${village.slug}-${dataset.slug}-schema.json`;
  const body = inLines(tableSchema(dataset));
  return ok({ body, contentType: JSON_FILE, name, changedAt: null, forEver: false, location: null });
}

/** For people to read too. */
const inLines = (value: object): string => `${JSON.stringify(value, null, 1)}\n`;
