import * as v from 'valibot';
import { audit } from '../../../foundation/audit/index.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { requireRecentProof } from '../../../foundation/identity/index.ts';
import { openCase } from '../../../hub/timeline/index.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, refusal, refuse, type Result } from '../../../kernel/result.ts';
import { commit, expectChange, on, type Step } from '../../../platform/libsql/index.ts';
import { LETTER_CASE } from '../letter-case.ts';
import { numbersRepo } from '../numbering/index.ts';
import { officeCalendar, promisedAt } from '../promise/index.ts';
import {
  ALREADY_OPEN,
  isWithheld,
  caseStep,
  moveSteps,
  record,
  openToMove,
  ReasonSchema,
  requestsRepo,
  type LetterRequest,
} from '../requests/index.ts';
import { lettersRepo, type LetterRow } from './letters.repo.ts';
import { takeBackEvent } from './record-event.ts';

export const RevokeLetterSchema = v.object({
  /** Shown to the person; not on the public check page. */
  reason: ReasonSchema,
  /** Begins a corrected letter at once: a new request with the same answers, at the operator's desk. */
  replace: v.optional(v.boolean(), false),
});

export interface RevokedLetter {
  readonly numberText: string;
  /** Code of the request for the replacement. */
  readonly replacementCode: string | null;
}

/**
 * The head of village takes an issued letter back: its number stays used, its check page says REVOKED from now on. A correction
 * is always a new letter; when that one is issued, the old one's check page names it. A death that only this letter reported is taken
 * back from the registry, unless a corrected letter follows.
 */
export async function revokeLetter(deps: Deps, ctx: Ctx, code: string, input: unknown): Promise<Result<RevokedLetter>> {
  const parsed = parse(RevokeLetterSchema, input, 'letters.reason_invalid');
  const opened = await openToMove(deps, ctx, code, 'revoke', parsed.ok ? parsed.value.reason : 'unread');
  if (!opened.ok) return opened;
  if (!parsed.ok) return parsed;
  const proved = requireRecentProof(deps, ctx);
  if (!proved.ok) return proved;
  const { request } = opened.value;
  const letter = await lettersRepo(deps.db, request.villageId).ofRequest(request.id);
  if (!letter) return refuse('not_found', 'letters.no_such_letter');

  const { reason, replace } = parsed.value;
  const successor = replace ? await replacement(deps, ctx, request, letter) : null;
  const changed = refusal('conflict', 'letters.changed_meanwhile');
  const done = await commit(deps.db, [
    lettersRepo(deps.db, request.villageId).revoke(letter.id, reason, deps.clock.now()),
    expectChange(changed),
    numbersRepo(request.villageId).revoke(request.id),
    expectChange(changed),
    ...moveSteps(deps, ctx, opened.value, { reason }),
    audit(deps, ctx, {
      villageId: request.villageId,
      action: 'letter.revoked',
      subject: { kind: 'letter', id: letter.id },
      data: { requestId: request.id, replacementCode: successor?.code ?? null },
      withheld: isWithheld(request.type),
    }),
    ...(successor?.steps ?? takeBackEvent(deps, ctx, request)),
  ]);
  if (!done.ok) return done;
  await deps.waker.wake();
  return ok({ numberText: letter.numberText, replacementCode: successor?.code ?? null });
}

/** A request for the same letter with the same answers, in review, promised as any other from today. */
async function replacement(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  old: LetterRequest,
  letter: LetterRow,
): Promise<{ code: string; steps: Step[] }> {
  const now = deps.clock.now();
  const { villageId, type } = old;
  const [id, code] = [deps.ids.next(), deps.ids.code(LETTER_CASE.codePrefix)];
  const dueAt = promisedAt(await officeCalendar(deps.db, villageId, now), now, type.promisedMinutes);
  const request = requestsRepo(deps.db, villageId).insert({
    id,
    code,
    typeId: old.typeId,
    applicantAccountId: old.applicantAccountId,
    subjectResidentId: old.subjectResidentId,
    basis: old.basis,
    presentedBySealed: old.presentedBySealed,
    state: 'in_review',
    answersSealed: old.answersSealed,
    idempotencyKey: `replaces:${letter.id}`,
    replacesLetterId: letter.id,
    dueAt,
    submittedAt: now,
    createdAt: now,
    updatedAt: now,
  });
  const newCase = {
    kind: LETTER_CASE.kind,
    id,
    villageId,
    code,
    title: type.title,
    picture: null,
    amount: 0,
    ownerAccountId: old.basis === 'counter' ? null : old.applicantAccountId,
    ownerPhoneIndex: null,
    subjectResidentId: old.subjectResidentId,
    shopId: null,
  };
  const steps = [
    on(request, { unique: ALREADY_OPEN }),
    ...openCase(deps, ctx, newCase, caseStep('in_review', dueAt, 'head')),
    ...record(deps, ctx, { id, villageId, type: old.type }, 'submit', {
      from: null,
      to: 'in_review',
      replaces: letter.id,
    }),
  ];
  return { code, steps };
}
