import type { Deps } from '../../../foundation/deps.ts';
import { denied } from '../../../foundation/audit/index.ts';
import { recordsRepo, subjectsFor, type ResidentRecord, type Subject } from '../../../foundation/residents/index.ts';
import { holdsOffice, type Ctx } from '../../../kernel/ctx.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';

/** Why somebody may ask for a letter about somebody; written on the request. */
export type Basis = 'self' | 'parent' | 'same_household' | 'guardian' | 'counter';

export interface AskedAbout {
  readonly residentId: string;
  readonly villageId: string;
  readonly basis: Basis;
}

/** What a letter type says about whom it may be written. */
export interface SubjectRules {
  readonly goneSubjectAllowed: boolean;
}

/**
 * Whom the letter is to be about, and on what basis the logged-in person may ask: themself (`residentId` left out), or
 * somebody of the same KK. Anybody else does not exist for them, and the attempt is logged.
 */
export async function subjectOf(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  residentId: string | undefined,
  rules: SubjectRules,
): Promise<Result<AskedAbout>> {
  const subjects = await subjectsFor(deps, ctx);
  if (!subjects.ok) return subjects;
  const [me] = subjects.value;
  if (!me) return refuse('forbidden', 'residents.not_a_resident');
  const subject = residentId === undefined ? me : subjects.value.find((s) => s.residentId === residentId);
  if (!subject)
    return denied(deps, ctx, 'letters.no_such_person', {
      villageId: me.villageId,
      action: 'letter_request.asked_about',
      subject: { kind: 'resident', id: residentId ?? '' },
    });
  const basis = basisFor(me, subject, rules);
  return basis.ok ? ok({ residentId: subject.residentId, villageId: subject.villageId, basis: basis.value }) : basis;
}

/** At the counter an officer who sees the person acts for them; only for residents of the own village. */
export async function subjectAtCounter(
  deps: Pick<Deps, 'db' | 'vault'>,
  ctx: Ctx,
  villageId: string,
  residentId: string,
  rules: SubjectRules,
): Promise<Result<AskedAbout & { readonly record: ResidentRecord }>> {
  if (!holdsOffice(ctx.actor, villageId, 'operator')) return refuse('forbidden', 'letters.not_your_step');
  const record = await recordsRepo(deps, villageId).byId(residentId);
  if (!record) return refuse('not_found', 'letters.no_such_person');
  if (isGone(record) && !rules.goneSubjectAllowed) return refuse('invalid', 'letters.subject_gone');
  return ok({ residentId, villageId, basis: 'counter', record });
}

/** Strangers are not among the subjects; the dead and those who moved only where the letter is about just that. */
export function basisFor(me: Subject, subject: Subject, rules: SubjectRules): Result<Basis> {
  if (isGone(me)) return refuse('forbidden', 'letters.applicant_gone');
  if (isGone(subject) && !rules.goneSubjectAllowed) return refuse('invalid', 'letters.subject_gone');
  if (me.minor) return refuse('forbidden', 'letters.minor_needs_parent');
  return ok(subject.minor && subject.basis === 'same_household' ? 'guardian' : subject.basis);
}

const isGone = ({ status }: { readonly status: Subject['status'] }) => status === 'deceased' || status === 'moved';
