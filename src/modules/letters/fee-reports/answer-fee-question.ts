import * as v from 'valibot';
import { audit } from '../../../foundation/audit/index.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { emit } from '../../../foundation/notifications/index.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, refusal, refuse, type Result } from '../../../kernel/result.ts';
import { commit, expect, on } from '../../../platform/libsql/index.ts';
import { feeReports } from '../letters.table.ts';
import { openRequest, READING, NO_OFFICER_HERE } from '../requests/index.ts';
import { paragraphs } from '../../../kernel/fields.ts';

export const FeeAnswerSchema = v.object({
  askedToPay: v.boolean(),
  /** Who, how much, for what: in the resident's words. Only the kabupaten reads them. */
  details: v.optional(paragraphs(1_000), ''),
});

/**
 * "Apakah ada yang meminta bayaran?", once per letter, after it was issued, never by an officer for somebody else. A yes goes to
 * the kabupaten. The audit rows of yes and no are alike and name no village: nothing of it shows in the village's own records.
 */
export async function answerFeeQuestion(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault'>,
  ctx: Ctx,
  code: string,
  input: unknown,
): Promise<Result<null>> {
  const opened = await openRequest(deps, ctx, code, READING);
  if (!opened.ok) return opened;
  const { request, doers } = opened.value;
  if (ctx.actor.kind !== 'account' || !doers.includes('applicant')) return refuse('forbidden', 'letters.not_your_step');
  if (request.issuedAt === null)
    return refuse('conflict', 'letters.not_in_this_state', { data: { state: request.state } });
  const parsed = parse(FeeAnswerSchema, input, 'letters.fee_answer_invalid');
  if (!parsed.ok) return parsed;
  const { askedToPay, details } = parsed.value;
  const answer = deps.db.insert(feeReports).values({
    requestId: request.id,
    villageId: request.villageId,
    askedToPay: askedToPay ? 1 : 0,
    detailsSealed: askedToPay && details ? await deps.vault.seal(details, 'letter_fee_reports.details') : null,
    reportedBy: ctx.actor.accountId,
    at: deps.clock.now(),
  });
  const { accountId, resident } = ctx.actor;
  const ofNoOfficer = expect(
    NO_OFFICER_HERE,
    [accountId, request.villageId, request.submittedAt],
    refusal('forbidden', 'letters.fee_asked_of_residents'),
  );
  const done = await commit(deps.db, [
    ...(resident?.id === request.subjectResidentId ? [] : [ofNoOfficer]),
    on(answer, { unique: refusal('conflict', 'letters.fee_answered') }),
    audit(deps, ctx, {
      villageId: null,
      action: 'letter_fee.answered',
      log: 'delayed',
      subject: { kind: 'letter_request', id: request.id },
    }),
    ...(askedToPay
      ? [emit(deps, { villageId: null, topic: 'letter_fee.reported', payload: { requestId: request.id } })]
      : []),
  ]);
  return done.ok ? ok(null) : done;
}
