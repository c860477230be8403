import type { Deps } from '../../../foundation/deps.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { commit } from '../../../platform/libsql/index.ts';
import { withOpenCode } from './already-open.ts';
import { answersSchema } from './answers.ts';
import { fulfilled } from './judged.ts';
import { openRequest } from './open-request.ts';
import { openPresenter } from './presenter.ts';
import type { LetterRequest } from './requests.repo.ts';
import { openAnswers, sealAnswers } from './sealed-answers.ts';
import { askedFor } from './start-request.ts';
import { receiptOf, submissionSteps, type Receipt } from './submission.ts';

/**
 * Hands a draft in. Doing it twice (a double tap, a retry after a lost answer) gives the same receipt. The rules about the
 * person are checked again: the draft may be old.
 */
export async function submitDraft(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault'>,
  ctx: Ctx,
  code: string,
): Promise<Result<Receipt>> {
  const opened = await openRequest(deps, ctx, code, 'letter_request.submit');
  if (!opened.ok) return opened;
  const { request, doers } = opened.value;
  const wrote = ctx.actor.kind === 'account' && ctx.actor.accountId === request.applicantAccountId;
  if (request.state !== 'draft') return alreadyIn(request, wrote || doers.includes('applicant'));
  const asked = await askedFor(deps, ctx, {
    slug: request.type.slug,
    residentId: request.subjectResidentId,
    ...(request.basis === 'counter' ? { counterVillageId: request.villageId } : {}),
  });
  if (!asked.ok) return asked;
  const answers = parse(
    answersSchema(request.type.content.fields),
    await openAnswers(deps, request.answersSealed),
    'letters.answers_invalid',
  );
  if (!answers.ok) return answers;
  const presentedBy = await openPresenter(deps, request.presentedBySealed);
  const judged = await fulfilled(deps, request.type, { ...request, answers: answers.value, presentedBy });
  if (!judged.ok) return judged;
  const { steps, receipt } = await submissionSteps(
    deps,
    ctx,
    request,
    request.type,
    await sealAnswers(deps, answers.value),
  );
  const done = await commit(deps.db, [judged.value.stands, ...steps]);
  if (done.ok) return ok(receipt);
  // The other tap of a double tap won: its receipt is ours too.
  const now = await openRequest(deps, ctx, code, 'letter_request.submit');
  if (now.ok && now.value.request.state !== 'draft') return alreadyIn(now.value.request, true);
  return withOpenCode(deps, request, done);
}

const alreadyIn = (request: LetterRequest, mine: boolean): Result<Receipt> =>
  mine ? ok(receiptOf(request, request.type.title)) : refuse('conflict', 'letters.not_in_this_state');
