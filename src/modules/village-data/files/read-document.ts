import type { Deps } from '../../../foundation/deps.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { dataVillage, filesByName } from '../releases/index.ts';
import { documentKey } from './stored.ts';

export interface ReadDocument {
  readonly body: ReadableStream<Uint8Array>;
  readonly size: number;
  readonly sha256: string;
  readonly contentType: 'application/pdf';
  readonly name: string;
  readonly changedAt: number;
}

/** A document that a release has named, for everybody. Refusals: `village_data.no_such_village`, `.no_such_file`, `.file_withdrawn`. */
export async function readDocument(
  deps: Pick<Deps, 'db' | 'facts' | 'blobs'>,
  asked: { readonly village: string; readonly dataset: string; readonly sha256: string },
): Promise<Result<ReadDocument>> {
  const village = await dataVillage(deps, asked.village);
  if (!village) return refuse('not_found', 'village_data.no_such_village');
  const { dataset, sha256 } = asked;
  const [file] = await filesByName(deps.db, village.id, dataset, [sha256]);
  if (!file || file.kind !== 'document' || file.published_at === null)
    return refuse('not_found', 'village_data.no_such_file');
  if (file.withdrawn_at !== null) return refuse('gone', 'village_data.file_withdrawn');
  const found = await deps.blobs.get(documentKey({ villageId: village.id, dataset, name: sha256 }));
  if (!found) return refuse('not_found', 'village_data.no_such_file');
  const { body, size } = found;
  const name = `${village.slug}-${dataset}-${sha256.slice(0, 12)}.pdf`;
  return ok({ body, size, sha256, contentType: 'application/pdf', name, changedAt: file.published_at });
}
