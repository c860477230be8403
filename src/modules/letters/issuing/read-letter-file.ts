import type { Deps } from '../../../foundation/deps.ts';
import { lookAt } from '../../../foundation/residents/index.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { commit } from '../../../platform/libsql/index.ts';
import { openRequest } from '../requests/index.ts';
import { lettersRepo } from './letters.repo.ts';

export interface LetterFile {
  readonly body: ReadableStream<Uint8Array>;
  readonly size: number;
  /** Of the signed PDF, lower-case hex. */
  readonly sha256: string;
  /** Without personal data: `surat-500.2.2.4-001-HNR-XI-2026.pdf`. */
  readonly name: string;
}

/**
 * The signed PDF, exactly as it was issued: for the person it is about, whoever asked for it, and the officers of its village,
 * whose look is recorded. A revoked letter is still there, so that one can see what was revoked.
 */
export async function readLetterFile(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'blobs' | 'handed'>,
  ctx: Ctx,
  code: string,
): Promise<Result<LetterFile>> {
  const opened = await openRequest(deps, ctx, code, 'letter.downloaded');
  if (!opened.ok) return opened;
  const { request, doers } = opened.value;
  const letter = await lettersRepo(deps.db, request.villageId).ofRequest(request.id);
  if (!letter) return refuse('not_found', 'letters.no_such_letter');
  if (!doers.includes('applicant')) {
    const look = { villageId: request.villageId, residentId: request.subjectResidentId, purpose: letter.title };
    const looked = await commit(deps.db, [lookAt(deps, ctx, { ...look, extent: 'opened' })]);
    if (!looked.ok) return looked;
  }
  const file = await deps.blobs.get(letter.pdfKey);
  if (!file) throw new Error(`the file of letter ${letter.id} is not in the store`);
  const name = `surat-${letter.numberText.replace(/[^A-Za-z0-9.]+/g, '-')}.pdf`;
  return ok({ body: file.body, size: file.size, sha256: letter.pdfSha256, name });
}
