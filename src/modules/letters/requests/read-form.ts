import {
  lookAt,
  nikWarningsOf,
  recordsRepo,
  subjectsFor,
  type NikWarning,
  type ResidentRecord,
  type Subject,
} from '../../../foundation/residents/index.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { HOUR } from '../../../kernel/clock.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { commit } from '../../../platform/libsql/index.ts';
import type { Condition } from '../condition.ts';
import { conditionsOf, recordedBy, unneededExceptions } from '../conditions/index.ts';
import { cardOf, offered, type CardMember } from '../people/index.ts';
import { letterTypesRepo, type LetterTypeRow } from '../types/index.ts';
import type { Answers, LetterField, PersonAnswer } from '../letter-type.ts';
import { chooserOf } from './chooser-of.ts';
import { judged, judgedRequest } from './judged.ts';
import { openPresenter } from './presenter.ts';
import type { LetterRequest } from './requests.repo.ts';
import { openRequest } from './open-request.ts';
import { openAnswers } from './sealed-answers.ts';
import { basisFor, type Basis } from './subject.ts';

/** The first page of a request: whom the letter may be about. */
export interface RequestStart {
  readonly slug: string;
  readonly title: string;
  readonly promisedMinutes: number;
  readonly subjects: readonly (Pick<Subject, 'residentId' | 'name' | 'relationship' | 'basis' | 'minor'> & {
    readonly allowed: boolean;
    /** What the registry says against this letter for them, before any question. */
    readonly unmet: readonly Condition[];
  })[];
  /** The letter is about somebody who has died. */
  readonly aboutDead: boolean;
}

/** Whom the logged-in resident can ask this letter for; those not allowed are left to the counter. */
export async function readStart(
  deps: Pick<Deps, 'db' | 'clock' | 'vault'>,
  ctx: Ctx,
  slug: string,
): Promise<Result<RequestStart>> {
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  const applicantAccountId = ctx.actor.accountId;
  const subjects = await subjectsFor(deps, ctx);
  if (!subjects.ok) return subjects;
  const [me] = subjects.value;
  if (!me) return refuse('forbidden', 'residents.not_a_resident');
  const type = await letterTypesRepo(deps.db, me.villageId).active(slug);
  if (!type) return refuse('not_found', 'letters.no_such_type');
  return ok({
    slug,
    title: type.title,
    promisedMinutes: type.promisedMinutes,
    aboutDead: isAboutDead(type),
    subjects: await Promise.all(
      subjects.value.map(async (s) => {
        const basis = basisFor(me, s, type.content);
        const { residentId, name, relationship, minor } = s;
        const asked = { villageId: s.villageId, subjectResidentId: residentId, applicantAccountId, ...UNASKED };
        const found = basis.ok ? await judged(deps, type, { ...asked, basis: basis.value }) : null;
        const against = found?.ok ? found.value.findings.filter((f) => !f.fields.length && f.verdict === 'fails') : [];
        const unmet = against.map((f) => f.condition);
        return { residentId, name, relationship, basis: s.basis, minor, allowed: basis.ok && !unmet.length, unmet };
      }),
    ),
  });
}

const UNASKED = { presentedBy: null, answers: {}, submittedAt: null } as const;

/** "Siapa yang meninggal?": the letter records a death, or is only about the dead. */
export const isAboutDead = (type: Pick<LetterTypeRow, 'slug' | 'content'>): boolean =>
  recordedBy(type)?.event === 'death' ||
  conditionsOf(type).some((c) => c.kind === 'alive' && c.of === 'subject' && !c.is);

/** The form of a draft, or of a request that must be corrected: registry data to confirm, questions, answers so far. */
export interface RequestForm {
  readonly code: string;
  readonly slug: string;
  readonly title: string;
  readonly state: 'draft' | 'needs_correction';
  readonly basis: Basis | 'rt_helper';
  readonly promisedMinutes: number;
  readonly reason: string | null;
  readonly fieldsToCorrect: readonly string[];
  readonly fields: readonly LetterField[];
  readonly attachments: readonly string[];
  readonly answers: Answers;
  /** For each question about people: who can be ticked. */
  readonly offers: Readonly<Record<string, readonly CardMember[]>>;
  /** At the counter: who stands there. */
  readonly presentedBy: PersonAnswer | null;
  readonly record: ResidentRecord;
  /** At the counter: what is odd about the NIK, for the officer who has the KTP-el before them. */
  readonly nikWarnings: readonly NikWarning[];
}

/**
 * Opens a form for the person who fills it in: the applicant, or an operator where it was asked at the counter. Whoever sees
 * another person's record here is written down before they do; the pages of one filling are one look.
 */
export async function readForm(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'handed'>,
  ctx: Ctx,
  code: string,
): Promise<Result<RequestForm>> {
  const opened = await openRequest(deps, ctx, code, 'letter_request.answered');
  if (!opened.ok) return opened;
  const { request, doers } = opened.value;
  const mayWrite = doers.includes('applicant') || (request.basis === 'counter' && doers.includes('operator'));
  if (!mayWrite) return refuse('forbidden', 'letters.not_your_step');
  const { state } = request;
  if (state !== 'draft' && state !== 'needs_correction')
    return refuse('conflict', 'letters.not_in_this_state', { data: { state } });
  const record = await recordsRepo(deps, request.villageId).byId(request.subjectResidentId);
  if (!record) return refuse('not_found', 'residents.no_record');
  const { title, slug, promisedMinutes, content } = request.type;
  const isOwn = ctx.actor.kind === 'account' && ctx.actor.resident?.id === record.id;
  const looked = isOwn
    ? ok(null)
    : await commit(deps.db, [
        lookAt(deps, ctx, {
          villageId: request.villageId,
          residentId: record.id,
          purpose: title,
          extent: 'opened',
          once: { about: `letter_type:${request.typeId}`, since: deps.clock.now() - HOUR },
        }),
      ]);
  if (!looked.ok) return looked;
  // Who is asked about an exception needs it: without it the letter goes nowhere.
  const exceptions = new Set(conditionsOf(request.type).flatMap((c) => c.unless ?? []));
  const [answers, presentedBy, offers, unneeded] = await Promise.all([
    openAnswers(deps, request.answersSealed),
    openPresenter(deps, request.presentedBySealed),
    offersFor(deps, ctx, request),
    unneededIn(deps, request),
  ]);
  return ok({
    code: request.code,
    slug,
    title,
    state,
    basis: request.basis,
    promisedMinutes,
    reason: request.reason,
    fieldsToCorrect: request.fieldsToCorrect ?? [],
    fields: content.fields
      .filter((f) => !unneeded.has(f.key))
      .map((f) => (exceptions.has(f.key) ? { ...f, required: true } : f)),
    attachments: content.attachments,
    answers,
    offers,
    presentedBy,
    record,
    nikWarnings: doers.includes('operator') ? nikWarningsOf(record) : [],
  });
}

/** The questions about an exception that this person does not need. */
async function unneededIn(
  deps: Pick<Deps, 'db' | 'clock' | 'vault'>,
  request: LetterRequest,
): Promise<ReadonlySet<string>> {
  const conditions = conditionsOf(request.type);
  if (!conditions.some((c) => c.unless)) return new Set();
  const found = await judgedRequest(deps, request);
  return found.ok ? unneededExceptions(conditions, found.value.facts) : new Set();
}

/** Who can be ticked for each question about people: of the cards that whoever fills in may see. */
async function offersFor(
  deps: Pick<Deps, 'db' | 'clock' | 'vault'>,
  ctx: Ctx,
  request: LetterRequest,
): Promise<RequestForm['offers']> {
  const asking = request.type.content.fields.filter((f) => f.kind === 'person' || f.kind === 'people');
  if (asking.length === 0) return {};
  const presenter = await openPresenter(deps, request.presentedBySealed);
  const own = chooserOf(ctx, request).askerResidentId ?? presenter?.residentId ?? null;
  const card = await cardOf(deps, request.villageId, request.subjectResidentId, own);
  return Object.fromEntries(asking.map((field) => [field.key, offered(field, card)]));
}
