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
import type { Finding } from '../conditions/index.ts';
import type { PersonAnswer } from '../letter-type.ts';
import { cardOf, type CardMember } from '../people/index.ts';
import {
  judgedRequest,
  openPresenter,
  openRequest,
  READING,
  requestPage,
  type LetterRequest,
  type RequestPage,
} from '../requests/index.ts';
import { isOpenInOffice } from '../request.ts';
import { nothingMissing } from './missing-facts.ts';
import { previewLetter, type LetterPreview } from './preview-letter.ts';

export type ReviewPage = RequestPage & {
  readonly record: ResidentRecord;
  /** What is odd about the NIK beside the record: to be compared with the KTP-el, never a reason to refuse. */
  readonly nikWarnings: readonly NikWarning[];
  /** What the letter type asks of the registry and the answers, and whether it holds. */
  readonly checks: readonly Finding[];
  /** Placeholders of the letter that have nothing to print and may not vanish. */
  readonly missing: readonly string[];
  /** Who stood at the counter; null for what was asked for from a phone, and while nobody said. */
  readonly presentedBy: PersonAnswer | null;
  /** Who of the card can have stood there, while nobody said who did. */
  readonly card: readonly CardMember[];
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
  const isOpen = isOpenInOffice(request.state);
  const [record, page, preview, found, whole, presentedBy] = await Promise.all([
    recordsRepo(deps, request.villageId).byId(residentId),
    requestPage(deps, ctx, { request, doers }),
    isOpen ? previewLetter(deps, request) : null,
    isOpen ? judgedRequest(deps, request) : null,
    isOpen ? nothingMissing(deps, request) : null,
    openPresenter(deps, request.presentedBySealed),
  ]);
  if (!record) return refuse('not_found', 'residents.no_record');
  return ok({
    ...page,
    record,
    nikWarnings: nikWarningsOf(record),
    checks: found?.ok ? found.value.findings : [],
    missing: whole && !whole.ok ? ((whole.refusal.data?.['missing'] ?? []) as string[]) : [],
    presentedBy,
    card: request.basis === 'counter' && !presentedBy ? await standingAt(deps, request) : [],
    preview,
  });
}

const standingAt = async (
  deps: Pick<Deps, 'db' | 'clock'>,
  { villageId, subjectResidentId }: LetterRequest,
): Promise<readonly CardMember[]> => {
  const card = await cardOf(deps, villageId, subjectResidentId, null);
  return card.filter((m) => !m.deceased && m.age >= 17);
};
