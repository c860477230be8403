import { ok, refuse, type Result } from '../../../kernel/result.ts';

/** What the rules need to know of a person in the registry. */
export interface Kin {
  readonly id: string;
  readonly householdId: string | null;
  /** `YYYY-MM-DD` */
  readonly birthDate: string;
  readonly marital: 'single' | 'married' | 'divorced' | 'widowed';
  readonly relationship: string;
  readonly status: 'present' | 'temporary' | 'moved' | 'deceased';
}

/** Why somebody may ask for a letter about somebody. */
export type Basis = 'self' | 'parent' | 'same_household' | 'guardian' | 'counter';

/** From 17, or once married, a resident has an own KTP-el (UU 24/2013 art. 63) and asks for own letters. */
const OWN_CARD_AGE = 17;

/** Dead or moved away: only letters about the death, the inheritance or the move are still written. */
export const isGone = (person: Pick<Kin, 'status'>): boolean => person.status === 'deceased' || person.status === 'moved';

/** Completed years on a day; both `YYYY-MM-DD`. */
export function ageOn(birthDate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** Too young to act: a parent of the same household or a guardian does. */
export const isMinor = (person: Pick<Kin, 'birthDate' | 'marital'>, today: string): boolean =>
  person.marital === 'single' && ageOn(person.birthDate, today) < OWN_CARD_AGE;

/**
 * The basis on which `applicant` may ask for a letter about `subject`, or the refusal: strangers do not exist for each
 * other, minors are acted for, and about those who are gone only `goneSubjectAllowed` letters are written.
 */
export function basisFor(
  applicant: Kin,
  subject: Kin,
  rules: { readonly today: string; readonly goneSubjectAllowed: boolean },
): Result<Basis> {
  const self = applicant.id === subject.id;
  const sameHousehold = applicant.householdId !== null && applicant.householdId === subject.householdId;
  if (!self && !sameHousehold) return refuse('not_found', 'letters.no_such_person');
  if (isGone(applicant)) return refuse('forbidden', 'letters.applicant_gone');
  if (isGone(subject) && !rules.goneSubjectAllowed) return refuse('invalid', 'letters.subject_gone');
  if (isMinor(applicant, rules.today)) return refuse('forbidden', 'letters.minor_needs_parent');
  if (self) return ok('self');
  if (isGone(subject) || !isMinor(subject, rules.today)) return ok('same_household');
  const heads = ['head', 'spouse'];
  const isParent = heads.includes(applicant.relationship) && subject.relationship === 'child';
  return ok(isParent ? 'parent' : 'guardian');
}

/** The same at the counter, where an officer who sees the person acts for them. */
export const counterBasis = (subject: Kin, rules: { readonly goneSubjectAllowed: boolean }): Result<Basis> =>
  isGone(subject) && !rules.goneSubjectAllowed ? refuse('invalid', 'letters.subject_gone') : ok('counter');
