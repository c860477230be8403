import * as v from 'valibot';
import type { Deps } from '../../../foundation/deps.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { commit } from '../../../platform/libsql/index.ts';
import { officeCalendar, officeTimeBetween, extendPromise } from '../promise/index.ts';
import { answersSchema } from './answers.ts';
import { choosePeople } from '../people/index.ts';
import { chooserOf } from './chooser-of.ts';
import { fulfilled } from './judged.ts';
import { moveSteps } from './move-request.ts';
import { openToMove } from './open-request.ts';
import { openPresenter } from './presenter.ts';
import { AnswersSchema } from './save-answers.ts';
import { openAnswers, sealAnswers } from './sealed-answers.ts';

export const CorrectSchema = v.object({
  /** Only what changes; answers saved page by page before need not be sent again. */
  answers: v.optional(AnswersSchema, {}),
});

/** The applicant hands the corrected request in again; the promise goes on with the time that was left. */
export async function correctRequest(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault'>,
  ctx: Ctx,
  code: string,
  input: unknown,
): Promise<Result<null>> {
  const move = await openToMove(deps, ctx, code, 'correct');
  if (!move.ok) return move;
  const { request } = move.value;
  const parsed = parse(CorrectSchema, input, 'letters.answers_invalid');
  if (!parsed.ok) return parsed;
  const merged = { ...(await openAnswers(deps, request.answersSealed)), ...parsed.value.answers };
  const answers = parse(
    v.object({ answers: answersSchema(request.type.content.fields) }),
    { answers: merged },
    'letters.answers_invalid',
  );
  if (!answers.ok) return answers;
  const named = await choosePeople(deps, chooserOf(ctx, request), request.type.content.fields, answers.value.answers);
  if (!named.ok) return named;
  const presentedBy = await openPresenter(deps, request.presentedBySealed);
  const judged = await fulfilled(deps, request.type, { ...request, answers: named.value, presentedBy });
  if (!judged.ok) return judged;
  const now = deps.clock.now();
  const pausedAt = request.pausedAt ?? now;
  const calendar = await officeCalendar(deps.db, request.villageId, Math.min(pausedAt, request.dueAt ?? pausedAt));
  const done = await commit(deps.db, [
    judged.value.stands,
    ...moveSteps(deps, ctx, move.value, {
      answersSealed: await sealAnswers(deps, named.value),
      reason: null,
      fieldsToCorrect: null,
      dueAt: extendPromise(calendar, request.dueAt, pausedAt, now),
      pausedFor: request.pausedFor + officeTimeBetween(calendar, pausedAt, now),
    }),
  ]);
  return done.ok ? ok(null) : done;
}
