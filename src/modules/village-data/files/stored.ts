import type { Deps } from '../../../foundation/deps.ts';
import { dropSizes, hasSizes } from '../../../hub/catalog/index.ts';
import { photoKey, type RemarkFile } from '../datasets/index.ts';

/** What says where the bytes of a file lie. */
export interface StoredAs {
  readonly villageId: string;
  readonly dataset: string;
  readonly kind: RemarkFile['kind'];
  readonly name: string;
}

/** Of one village and one dataset, so that letting it go takes nothing from another. */
export const documentKey = ({ villageId, dataset, name }: Omit<StoredAs, 'kind'>): string =>
  `documents/${villageId}/${dataset}/${name}.pdf`;

export async function isStored(deps: Pick<Deps, 'blobs'>, file: StoredAs): Promise<boolean> {
  if (file.kind === 'photo') return hasSizes(deps, photoKey(file.name));
  const found = await deps.blobs.get(documentKey(file));
  await found?.body.cancel();
  return found !== null;
}

export const dropFile = (deps: Pick<Deps, 'blobs'>, file: StoredAs): Promise<void> =>
  file.kind === 'photo' ? dropSizes(deps, photoKey(file.name)) : deps.blobs.delete(documentKey(file));
