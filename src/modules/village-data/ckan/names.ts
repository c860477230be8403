import { FORMATS, type Format } from '../catalogue/index.ts';

interface Address {
  readonly village: string;
  readonly dataset: string;
}

/** A package's name, which is its id too: `hanura_penduduk`. Slugs have no `_`. */
export const packageName = ({ village, dataset }: Address): string => `${village}_${dataset}`;
/** A file's id says of which release it is: `hanura_penduduk_3_csv`. */
export const resourceId = (of: Address, version: number, format: Format): string =>
  `${packageName(of)}_${version}_${format}`;

const NAME = /^([a-z0-9-]{1,80})_([a-z0-9-]{1,80})(?:_([1-9]\d{0,8})_([a-z]+))?$/;

/** What a name or an id stands for; null for what is neither. Without a version it is the newest. */
export function readName(
  name: string,
): (Address & { readonly version: number | null; readonly format: Format }) | null {
  const [, village, dataset, version, ending = 'csv'] = NAME.exec(name) ?? [];
  const format = FORMATS.find((it) => it === ending);
  if (village === undefined || dataset === undefined || !format) return null;
  return { village, dataset, version: version === undefined ? null : Number(version), format };
}
