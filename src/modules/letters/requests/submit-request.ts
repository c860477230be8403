import * as v from 'valibot';
import type { Deps } from '../../../foundation/deps.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, refusal, refuse, type Refused, type Result } from '../../../kernel/result.ts';
import { commit, on } from '../../../platform/libsql/index.ts';
import { LETTER_CASE } from '../letter-case.ts';
import type { letterRequests } from '../letters.table.ts';
import type { Answers } from '../letter-type.ts';
import { choosePeople } from '../people/index.ts';
import type { LetterTypeRow } from '../types/index.ts';
import { alreadyOpen, withOpenCode } from './already-open.ts';
import { answersSchema, sameAnswers } from './answers.ts';
import { chooserOf } from './chooser-of.ts';
import { fulfilled } from './judged.ts';
import { sealPresenter } from './presenter.ts';
import { requestsRepo, type LetterRequest } from './requests.repo.ts';
import { AnswersSchema } from './save-answers.ts';
import { openAnswers, sealAnswers } from './sealed-answers.ts';
import { askedFor, officeAsked, StartRequestSchema } from './start-request.ts';
import { receiptOf, submissionSteps, type Receipt } from './submission.ts';
import type { AskedAbout } from './subject.ts';

export const SubmitRequestSchema = v.object({
  ...StartRequestSchema.entries,
  /** Made once by the caller for one intention, e.g. a UUID: a retry with the same key makes nothing new. */
  idempotencyKey: v.pipe(v.string(), v.minLength(8), v.maxLength(80)),
  answers: AnswersSchema,
});

/**
 * Asks for a letter in one call. The same key with the same content gives the same receipt again, whatever became of the letter
 * type or the person meanwhile; with other content it is refused. A draft of the same letter is replaced by what is handed in.
 */
export async function submitRequest(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<Receipt>> {
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  const parsed = parse(SubmitRequestSchema, input, 'letters.request_invalid');
  if (!parsed.ok) return parsed;
  const { idempotencyKey, answers: given, ...who } = parsed.value;
  const { accountId } = ctx.actor;
  const office = officeAsked(ctx, who);
  if (!office.ok) return office;
  const repo = requestsRepo(deps.db, office.value.villageId);
  const said = { slug: who.slug, residentId: who.residentId ?? office.value.residentId, answers: given };
  const before = await repo.byKey(accountId, idempotencyKey);
  if (before && before.state !== 'draft') return replay(deps, before, said);

  const asked = await askedFor(deps, ctx, who);
  if (!asked.ok) return asked;
  const { type, about, presentedBy } = asked.value;
  const answers = await answered(deps, ctx, type, about, given);
  if (!answers.ok) return prefixed(answers);
  const { open, draft } = await repo.openOrDraft(type.id, about.residentId, accountId);
  if (open) return alreadyOpen(open.code);
  const asking = { ...about, subjectResidentId: about.residentId, applicantAccountId: accountId, submittedAt: null };
  const judged = await fulfilled(deps, type, { ...asking, presentedBy, answers: answers.value });
  if (!judged.ok) return prefixed(judged);

  const now = deps.clock.now();
  const answersSealed = await sealAnswers(deps, answers.value);
  const fresh = {
    id: deps.ids.next(),
    code: deps.ids.code(LETTER_CASE.codePrefix),
    typeId: type.id,
    applicantAccountId: accountId,
    subjectResidentId: about.residentId,
    basis: about.basis,
    presentedBySealed: presentedBy && (await sealPresenter(deps, presentedBy)),
    state: 'draft' as const,
    answersSealed,
    idempotencyKey,
    createdAt: now,
    updatedAt: now,
  };
  const blank = { ...fresh, ...UNSET, villageId: about.villageId };
  const { steps, receipt } = await submissionSteps(deps, ctx, blank, type, answersSealed);
  const insert = on(repo.insert(fresh), { unique: refusal('conflict', 'letters.changed_meanwhile') });
  const done = await commit(deps.db, [
    ...(draft ? [repo.deleteDraft(draft.id)] : []),
    judged.value.stands,
    insert,
    ...steps,
  ]);
  if (done.ok) return ok(receipt);
  const winner = await repo.byKey(accountId, idempotencyKey);
  return winner ? replay(deps, winner, said) : withOpenCode(deps, blank, done);
}

/** The answers as they are stored: judged each by itself, with the names of who was chosen. */
async function answered(
  deps: Pick<Deps, 'db'>,
  ctx: Ctx,
  { content }: LetterTypeRow,
  { villageId, residentId, basis }: AskedAbout,
  given: v.InferOutput<typeof AnswersSchema>,
): Promise<Result<Answers>> {
  const answers = parse(answersSchema(content.fields), given, 'letters.answers_invalid');
  if (!answers.ok) return answers;
  const chooser = chooserOf(ctx, { villageId, subjectResidentId: residentId, basis });
  return choosePeople(deps, chooser, content.fields, answers.value);
}

/** A request row as it is before anything happened to it. */
const UNSET = {
  rejectCode: null,
  reason: null,
  fieldsToCorrect: null,
  endorsedBy: null,
  endorsedAt: null,
  rtHeadId: null,
  endorsedHow: null,
  endorsementPhoto: null,
  takenBy: null,
  replacesLetterId: null,
  dueAt: null,
  pausedAt: null,
  pausedFor: 0,
  spentMinutes: null,
  version: 1,
  submittedAt: null,
  issuedAt: null,
} satisfies Partial<typeof letterRequests.$inferSelect>;

/** The receipt of what this key made, when the body says the same; the questions asked then may have changed since. */
async function replay(
  deps: Pick<Deps, 'vault'>,
  before: LetterRequest,
  said: { slug: string; residentId: string; answers: v.InferOutput<typeof AnswersSchema> },
): Promise<Result<Receipt>> {
  const { slug, title, content } = before.type;
  const answered = content.fields.filter(({ key }) => key in said.answers);
  const answers = parse(answersSchema(answered), said.answers, 'letters.answers_invalid');
  const same =
    slug === said.slug &&
    before.subjectResidentId === said.residentId &&
    answers.ok &&
    sameAnswers(await openAnswers(deps, before.answersSealed), answers.value);
  return same ? ok(receiptOf(before, title)) : refuse('invalid', 'letters.key_reused');
}

/** Wrong answers are named `answers.{field}`, as they were sent. */
function prefixed({ refusal: r }: Refused): Refused {
  const fields = Object.entries(r.fields ?? {}).map(([key, why]) => [`answers.${key}`, why]);
  return { ok: false, refusal: { ...r, fields: Object.fromEntries(fields) } };
}
