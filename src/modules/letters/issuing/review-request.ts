import {
  lookAt,
  nikWarningsOf,
  recordsRepo,
  type NikWarning,
  type ResidentRecord,
} from '../../../foundation/residents/index.ts';
import type { Deps } from '../../../foundation/deps.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { commit } from '../../../platform/libsql/index.ts';
import { openRequest, READING, requestPage, type RequestPage } from '../requests/index.ts';
import { isOpenInOffice } from '../request.ts';
import { previewLetter, type LetterPreview } from './preview-letter.ts';

export type ReviewPage = RequestPage & {
  readonly record: ResidentRecord;
  /** What is odd about the NIK beside the record: to be compared with the KTP-el, never a reason to refuse. */
  readonly nikWarnings: readonly NikWarning[];
  /** What would be printed now; null once it is issued, or when nobody could sign it. */
  readonly preview: LetterPreview | null;
};

/** A request for an officer, with the registry's data beside the answers; the look is written first. */
export async function reviewRequest(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'origin' | 'handed'>,
  ctx: Ctx,
  code: string,
): Promise<Result<ReviewPage>> {
  const opened = await openRequest(deps, ctx, code, READING);
  if (!opened.ok) return opened;
  const { request } = opened.value;
  const doers = opened.value.doers.filter((d) => d !== 'applicant');
  if (doers.length === 0 || request.state === 'draft') return refuse('not_found', 'letters.no_such_request');
  const residentId = request.subjectResidentId;
  const look = { villageId: request.villageId, residentId, purpose: request.type.title, extent: 'opened' as const };
  const looked = await commit(deps.db, [lookAt(deps, ctx, look)]);
  if (!looked.ok) return looked;
  const [record, page, preview] = await Promise.all([
    recordsRepo(deps, request.villageId).byId(residentId),
    requestPage(deps, ctx, { request, doers }),
    isOpenInOffice(request.state) ? previewLetter(deps, request) : null,
  ]);
  return record
    ? ok({ ...page, record, nikWarnings: nikWarningsOf(record), preview })
    : refuse('not_found', 'residents.no_record');
}
