import * as v from 'valibot';
import { audit } from '../../../foundation/audit/index.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { lookAt } from '../../../foundation/residents/index.ts';
import { holdsOffice, type Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, refuse, refusal, type Result } from '../../../kernel/result.ts';
import { commit, expectChange, on } from '../../../platform/libsql/index.ts';
import { unmet } from '../conditions/index.ts';
import { LETTER_CASE } from '../letter-case.ts';
import type { PersonAnswer } from '../letter-type.ts';
import { SentPersonSchema } from '../people/index.ts';
import { letterTypesRepo, type LetterTypeRow } from '../types/index.ts';
import { alreadyOpen } from './already-open.ts';
import type { Asked } from './facts-of.ts';
import { judged } from './judged.ts';
import { prefilledAnswers, withPresenter } from './prefill.ts';
import { openPresenter, presenterOf, sealPresenter } from './presenter.ts';
import { requestsRepo, type RequestRow } from './requests.repo.ts';
import { openAnswers, sealAnswers } from './sealed-answers.ts';
import { subjectAtCounter, subjectOf, type AskedAbout } from './subject.ts';

export const StartRequestSchema = v.object({
  /** The letter type. */
  slug: v.pipe(v.string(), v.maxLength(80)),
  /** Whom it is about; left out: the person who asks. */
  residentId: v.optional(v.pipe(v.string(), v.maxLength(64))),
  /** At the counter: the operator's village. Then `residentId` is required. */
  counterVillageId: v.optional(v.pipe(v.string(), v.maxLength(20))),
  /** At the counter: who stands there. */
  presentedBy: v.optional(SentPersonSchema),
});

/**
 * Begins a request as a draft with what the market already knows filled in; a draft begun earlier is taken up again.
 * Refused when the same letter for the same person is still with the office: `letters.already_open` names that one.
 */
export async function startRequest(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'handed'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<{ readonly code: string }>> {
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  const parsed = parse(StartRequestSchema, input, 'letters.request_invalid');
  if (!parsed.ok) return parsed;
  const asked = await askedFor(deps, ctx, parsed.value);
  if (!asked.ok) return asked;
  const { type, about, presentedBy } = asked.value;
  const repo = requestsRepo(deps.db, about.villageId);
  const { accountId } = ctx.actor;
  const { open, draft } = await repo.openOrDraft(type.id, about.residentId, accountId);
  if (open) return alreadyOpen(open.code);
  const asking = { ...about, subjectResidentId: about.residentId, applicantAccountId: accountId, submittedAt: null };
  const opening = await mayOpen(deps, type, { ...asking, presentedBy });
  if (!opening.ok) return opening;
  if (draft) return takeUp(deps, type, draft, presentedBy);
  const presentedBySealed = presentedBy && (await sealPresenter(deps, presentedBy));

  const now = deps.clock.now();
  const { fields } = type.content;
  const prefilled = await prefilledAnswers(deps, about, fields);
  const [id, code] = [deps.ids.next(), deps.ids.code(LETTER_CASE.codePrefix)];
  const begun = repo.insert({
    id,
    code,
    typeId: type.id,
    applicantAccountId: accountId,
    subjectResidentId: about.residentId,
    basis: about.basis,
    presentedBySealed,
    state: 'draft',
    answersSealed: await sealAnswers(deps, withPresenter(prefilled, fields, presentedBy)),
    idempotencyKey: id,
    createdAt: now,
    updatedAt: now,
  });
  const done = await commit(deps.db, [
    on(begun, { unique: refusal('conflict', 'letters.changed_meanwhile') }),
    audit(deps, ctx, {
      villageId: about.villageId,
      action: 'letter_request.started',
      log: 'never',
      subject: { kind: 'letter_request', id },
      data: { basis: about.basis },
    }),
    ...(about.basis === 'self' ? [] : [lookAt(deps, ctx, { ...about, purpose: type.title, extent: 'opened' })]),
  ]);
  return done.ok ? ok({ code }) : done;
}

/** What the registry and the asker tell before any question: whoever is turned away here has typed nothing in vain. */
async function mayOpen(
  deps: Pick<Deps, 'db' | 'clock' | 'vault'>,
  type: LetterTypeRow,
  asking: Omit<Asked, 'answers'>,
): Promise<Result<null>> {
  const found = await judged(deps, type, { ...asking, answers: {} });
  if (!found.ok) return found;
  return unmet(found.value.findings.filter((f) => f.fields.length === 0)) ?? ok(null);
}

/** A draft begun earlier goes on; at the counter with whoever stands there now. */
async function takeUp(
  deps: Pick<Deps, 'db' | 'clock' | 'vault'>,
  { content }: LetterTypeRow,
  draft: RequestRow,
  presenter: PersonAnswer | null,
): Promise<Result<{ readonly code: string }>> {
  if (presenter === null) return ok({ code: draft.code });
  const [before, given] = await Promise.all([
    openPresenter(deps, draft.presentedBySealed),
    openAnswers(deps, draft.answersSealed),
  ]);
  const answers = withPresenter(given, content.fields, presenter, before);
  const done = await commit(deps.db, [
    requestsRepo(deps.db, draft.villageId).update(draft, {
      state: draft.state,
      presentedBySealed: await sealPresenter(deps, presenter),
      answersSealed: await sealAnswers(deps, answers),
      updatedAt: deps.clock.now(),
    }),
    expectChange(refusal('conflict', 'letters.changed_meanwhile')),
  ]);
  return done.ok ? ok({ code: draft.code }) : done;
}

/** The village whose office is asked, and who is meant where nobody is named: by a resident, or by an operator at the counter. */
export function officeAsked(
  { actor }: Ctx,
  { counterVillageId: counter }: Pick<v.InferOutput<typeof StartRequestSchema>, 'counterVillageId'>,
): Result<{ readonly villageId: string; readonly residentId: string }> {
  if (actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  if (counter !== undefined)
    return holdsOffice(actor, counter, 'operator')
      ? ok({ villageId: counter, residentId: '' })
      : refuse('forbidden', 'letters.not_your_step');
  const { resident } = actor;
  return resident
    ? ok({ villageId: resident.villageId, residentId: resident.id })
    : refuse('forbidden', 'residents.not_a_resident');
}

/** The letter type and the person, once it is clear that this actor may ask for it. */
export async function askedFor(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault'>,
  ctx: Ctx,
  { slug, residentId, counterVillageId, presentedBy }: v.InferOutput<typeof StartRequestSchema>,
): Promise<Result<{ type: LetterTypeRow; about: AskedAbout; presentedBy: PersonAnswer | null }>> {
  const office = officeAsked(ctx, { counterVillageId });
  if (!office.ok) return office;
  const { villageId } = office.value;
  const type = await letterTypesRepo(deps.db, villageId).active(slug);
  if (!type) return refuse('not_found', 'letters.no_such_type');
  const about = counterVillageId
    ? await subjectAtCounter(deps, ctx, villageId, residentId ?? '', type.content)
    : await subjectOf(deps, ctx, residentId, type.content);
  if (!about.ok) return about;
  if (!counterVillageId || !presentedBy) return ok({ type, about: about.value, presentedBy: null });
  const presenter = await presenterOf(deps, villageId, about.value.residentId, presentedBy);
  return presenter.ok ? ok({ type, about: about.value, presentedBy: presenter.value }) : presenter;
}
