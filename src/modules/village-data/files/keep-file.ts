import * as v from 'valibot';
import { audit } from '../../../foundation/audit/index.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { countUse, expectStillHeld } from '../../../foundation/identity/index.ts';
import { keepSizes, photoFault, photoName } from '../../../hub/catalog/index.ts';
import { DAY } from '../../../kernel/clock.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { sha256Hex } from '../../../kernel/hex.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { commit } from '../../../platform/libsql/index.ts';
import { documentPath, photoKey, photoPath } from '../datasets/index.ts';
import { datasetFor } from '../definitions/index.ts';
import { MODULE_NAME } from '../module-name.ts';
import { filesByName, insertFile, officerOf, villageIn, type Officer } from '../releases/index.ts';
import { documentKey, dropFile, isStored, type StoredAs } from './stored.ts';
import { pdfFault } from './judge-pdf.ts';

export const KeepFileSchema = v.object({
  villageId: v.string(),
  dataset: v.string(),
  kind: v.picklist(['document', 'photo']),
  bytes: v.instance(Uint8Array),
});

/** A scanned regulation of many pages, kept as it is. */
export const MAX_DOCUMENT_BYTES = 8 * 1024 * 1024;
/** New files of one village. */
const A_DAY = 200;

export interface KeptFile {
  /** What a line names it by. */
  readonly address: string;
  readonly name: string;
}

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'blobs' | 'pictures' | 'facts'>;

/**
 * An officer keeps a file that a line of a dataset is to name: a document byte for byte, under its SHA-256, or a photo in the sizes
 * that pages show, without what the camera wrote into it. Nobody reads a document before a release names it. The same bytes again are
 * the same file. Refusals: `village_data.no_files_here`, `.no_document`, `.document_too_large`, `.not_a_pdf`, `.pdf_locked`, `.pdf_acts`,
 * `.withdrawn_before`, `.too_many_files`, and those of a picture.
 */
export async function keepFile(deps: Needs, ctx: Ctx, input: unknown): Promise<Result<KeptFile>> {
  const villageId = villageIn(input);
  const officer = officerOf(ctx, villageId);
  if (!officer.ok) return officer;
  const parsed = parse(KeepFileSchema, input, 'village_data.no_document');
  if (!parsed.ok) return parsed;
  const { dataset: slug, kind, bytes } = parsed.value;
  const village = (await deps.facts.get()).village(villageId);
  if (!village?.modules.has(MODULE_NAME)) return refuse('not_found', 'village_data.no_such_village');
  const takes = datasetFor(slug)?.remarks.some(({ file }) => file?.kind === kind);
  if (!takes) return refuse('not_found', 'village_data.no_files_here');
  const fault = kind === 'photo' ? photoFault(bytes) : sizeFault(bytes);
  if (fault) return fault;
  const name = await (kind === 'photo' ? photoName(`${villageId} ${slug}`, bytes) : sha256Hex(bytes.slice()));
  const kept = { address: kind === 'photo' ? photoPath(name) : documentPath(village.slug, slug, name), name };
  const file = { villageId, dataset: slug, kind, name };
  const [known] = await filesByName(deps.db, villageId, slug, [name]);
  if (known?.withdrawn_at) return refuse('conflict', 'village_data.withdrawn_before');
  if (known && (await isStored(deps, file))) return ok(kept);
  const counted = await commit(
    deps.db,
    countUse(
      { key: `data-files:${villageId}`, most: A_DAY, within: DAY, code: 'village_data.too_many_files' },
      deps.clock.now(),
    ),
  );
  if (!counted.ok) return counted;
  const stored = await store(deps, file, bytes);
  if (!stored.ok) return stored;
  const done = await enter(deps, ctx, officer.value, { ...file, bytes: stored.value.bytes });
  if (!done.ok && !known) await dropFile(deps, file);
  return done.ok ? ok(kept) : done;
}

function sizeFault(bytes: Uint8Array) {
  if (bytes.length === 0) return refuse('invalid', 'village_data.no_document', { fields: { document: 'required' } });
  return bytes.length > MAX_DOCUMENT_BYTES ? refuse('invalid', 'village_data.document_too_large') : null;
}

async function store(deps: Needs, file: StoredAs, bytes: Uint8Array): Promise<Result<{ readonly bytes: number }>> {
  if (file.kind === 'photo') return keepSizes(deps, photoKey(file.name), bytes);
  const fault = await pdfFault(bytes);
  if (fault) return refuse('invalid', `village_data.${fault}`);
  await deps.blobs.put(documentKey(file), bytes, { contentType: 'application/pdf', sha256: file.name });
  return ok({ bytes: bytes.length });
}

function enter(
  deps: Needs,
  ctx: Ctx,
  officer: Officer,
  file: StoredAs & { readonly bytes: number },
): Promise<Result<unknown>> {
  const id = deps.ids.next();
  const keptAt = deps.clock.now();
  return commit(deps.db, [
    expectStillHeld(officer.officerId, keptAt),
    insertFile(deps.db, { ...file, id, account: officer.accountId, keptAt }),
    audit(deps, ctx, {
      villageId: file.villageId,
      action: 'dataset_file.kept',
      log: 'never',
      subject: { kind: 'dataset_file', id },
      data: { dataset: file.dataset, kind: file.kind },
    }),
  ]);
}
