import * as v from 'valibot';
import type { Deps } from '../../../foundation/deps.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, refusal, refuse, type Refused, type Result } from '../../../kernel/result.ts';
import { commit, expectChange } from '../../../platform/libsql/index.ts';
import { unmet } from '../conditions/index.ts';
import type { Answers } from '../letter-type.ts';
import { choosePeople, SentPersonSchema } from '../people/index.ts';
import { answersSchema } from './answers.ts';
import { chooserOf } from './chooser-of.ts';
import { judged } from './judged.ts';
import { openRequest } from './open-request.ts';
import { openPresenter } from './presenter.ts';
import { requestsRepo, type LetterRequest } from './requests.repo.ts';
import { openAnswers, sealAnswers } from './sealed-answers.ts';

export const AnswersSchema = v.record(
  v.pipe(v.string(), v.maxLength(60)),
  v.union([
    v.pipe(v.string(), v.maxLength(5_000)),
    v.number(),
    // Before the single person, whose parts may all be missing: a list would be taken for one.
    v.pipe(v.array(SentPersonSchema), v.maxLength(30, 'too_many')),
    SentPersonSchema,
  ]),
);

/**
 * Keeps some answers of a draft, or of a request that must be corrected, one page of the form at a time; the others stay.
 * Each answer given is judged at once; questions not yet reached are missed only when the form is handed in.
 */
export async function saveAnswers(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault'>,
  ctx: Ctx,
  code: string,
  input: unknown,
): Promise<Result<null>> {
  const opened = await openRequest(deps, ctx, code, 'letter_request.answered');
  if (!opened.ok) return opened;
  const { request, doers } = opened.value;
  const mayWrite = doers.includes('applicant') || (request.basis === 'counter' && doers.includes('operator'));
  if (!mayWrite) return refuse('forbidden', 'letters.not_your_step');
  if (request.state !== 'draft' && request.state !== 'needs_correction')
    return refuse('conflict', 'letters.not_in_this_state', { data: { state: request.state } });
  const shape = parse(AnswersSchema, input, 'letters.answers_invalid');
  if (!shape.ok) return shape;
  const given = request.type.content.fields.filter((f) => f.key in shape.value);
  const answers = parse(answersSchema(given), shape.value, 'letters.answers_invalid');
  if (!answers.ok) return answers;
  const named = await choosePeople(deps, chooserOf(ctx, request), given, answers.value);
  if (!named.ok) return named;
  const all = { ...(await openAnswers(deps, request.answersSealed)), ...named.value };
  const against = await speaksAgainst(deps, request, all, Object.keys(named.value));
  if (against) return against;
  const done = await commit(deps.db, [
    requestsRepo(deps.db, request.villageId).update(request, {
      state: request.state,
      answersSealed: await sealAnswers(deps, all),
      updatedAt: deps.clock.now(),
    }),
    expectChange(refusal('conflict', 'letters.changed_meanwhile')),
  ]);
  return done.ok ? ok(null) : done;
}

/** What the answers just given contradict, in the registry or in other answers; what is still to be answered is not missed yet. */
async function speaksAgainst(
  deps: Pick<Deps, 'db' | 'clock' | 'vault'>,
  request: LetterRequest,
  answers: Answers,
  given: readonly string[],
): Promise<Refused | null> {
  const presentedBy = await openPresenter(deps, request.presentedBySealed);
  const found = await judged(deps, request.type, { ...request, answers, presentedBy });
  if (!found.ok) return found;
  return unmet(
    found.value.findings.filter(
      ({ condition, fields }) =>
        condition.kind !== 'needed' && !condition.unless && fields.some((key) => given.includes(key)),
    ),
  );
}
