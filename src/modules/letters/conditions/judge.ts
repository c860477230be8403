import { ageAt } from '../../../foundation/residents/index.ts';
import { wibDate } from '../../../kernel/clock.ts';
import type { About, Condition, Only } from '../condition.ts';
import { peopleIn, textIn } from '../people/index.ts';
import { knownAbout, samePerson, type Facts, type Known } from './facts.ts';

/** `open`: nothing speaks against it yet, but what would tell is not known: not answered, or of somebody in no registry. */
export type Verdict = 'holds' | 'fails' | 'open';

/** A condition with its verdict: what officers see, and what an applicant is turned away with. */
export interface Finding {
  readonly condition: Condition;
  readonly verdict: Verdict;
  /** The questions it is about. */
  readonly fields: readonly string[];
}

/** Judges every condition on what is known. */
export const judge = (conditions: readonly Condition[], facts: Facts): Finding[] =>
  conditions.map((condition) => ({
    condition,
    verdict: verdictOf(condition, facts),
    fields: [...placesOf(condition), ...(condition.unless ?? []).filter((key) => !isAnswered(facts, key))],
  }));

/** Questions that only an exception needs, and nobody here does: what they stand in for holds anyway. */
export function unneededExceptions(conditions: readonly Condition[], facts: Facts): ReadonlySet<string> {
  const needed = new Set(
    conditions.flatMap((condition) => (plainVerdict(condition, facts) === 'fails' ? (condition.unless ?? []) : [])),
  );
  return new Set(conditions.flatMap(({ unless = [] }) => unless.filter((key) => !needed.has(key))));
}

/** The questions a condition is about; none when it is only about the registry or about who asks. */
export function placesOf(condition: Condition): string[] {
  switch (condition.kind) {
    case 'asked_by':
      return [];
    case 'date':
    case 'empty':
    case 'death_date':
      return [condition.field];
    case 'order':
      return [condition.first, condition.last, condition.firstTime, condition.lastTime].filter((f) => f !== undefined);
    case 'different':
      return condition.people.filter((place) => place !== 'subject' && place !== 'asker');
    case 'needed':
      return [...condition.anyOf];
    default:
      return condition.of === 'subject' ? [] : [condition.of];
  }
}

/** An exception lets what fails go on, for an officer to see its paper. */
function verdictOf(condition: Condition, facts: Facts): Verdict {
  const verdict = plainVerdict(condition, facts);
  const excepted = condition.unless?.every((key) => isAnswered(facts, key)) ?? false;
  return verdict === 'fails' && excepted ? 'open' : verdict;
}

function plainVerdict(condition: Condition, facts: Facts): Verdict {
  if (!isAskedOf(condition.only, facts)) return 'holds';
  switch (condition.kind) {
    case 'alive':
      return everybody(condition.of, facts, ({ alive }) => (alive === null ? null : alive === condition.is));
    case 'lives_here':
      return everybody(condition.of, facts, ({ livesHere }) => livesHere);
    case 'marital':
      return everybody(condition.of, facts, ({ marital }) => (marital ? condition.is.includes(marital) : null));
    case 'age': {
      const { min = 0, max = 200 } = condition;
      return everybody(condition.of, facts, ({ age }) => (age === null ? null : age >= min && age <= max));
    }
    case 'sex': {
      const wanted = condition.is === 'other' ? (facts.subject.sex === 'L' ? 'P' : 'L') : condition.is;
      return everybody(condition.of, facts, ({ sex }) => (sex ? sex === wanted : null));
    }
    case 'asked_by':
      return facts.asker === null ? 'open' : condition.may.includes(facts.asker) ? 'holds' : 'fails';
    case 'date':
      return dateVerdict(textIn(facts.answers[condition.field]), condition.is, wibDate(facts.at));
    case 'order':
      return orderVerdict(condition, facts);
    case 'different':
      return differentVerdict(condition.people.map((place) => knownAbout(place, facts)));
    case 'needed':
      return condition.anyOf.some((field) => isAnswered(facts, field)) ? 'holds' : 'fails';
    case 'empty':
      return isAnswered(facts, condition.field) ? 'fails' : 'holds';
    case 'death_date': {
      const said = textIn(facts.answers[condition.field]);
      if (!said || !facts.deathDate) return 'open';
      return said === facts.deathDate ? 'holds' : 'fails';
    }
  }
}

function isAskedOf(only: Only | undefined, facts: Facts): boolean {
  if (!only) return true;
  const { subject, at } = facts;
  return (
    (!only.marital || only.marital.includes(subject.marital)) &&
    (!only.sex || only.sex === subject.sex) &&
    (only.below === undefined || ageAt(subject.birthDate, at) < only.below) &&
    (!only.answered || isAnswered(facts, only.answered))
  );
}

const isAnswered = ({ answers }: Facts, field: string): boolean =>
  textIn(answers[field]) !== '' || peopleIn(answers[field]).length > 0;

/** Holds for each of them; open where nobody is named or nothing is known. */
function everybody(of: About, facts: Facts, holds: (person: Known) => boolean | null): Verdict {
  const said = knownAbout(of, facts).map(holds);
  if (said.includes(false)) return 'fails';
  return said.length === 0 || said.includes(null) ? 'open' : 'holds';
}

function dateVerdict(date: string, is: 'not_future' | 'not_past', today: string): Verdict {
  if (date === '') return 'open';
  return (is === 'not_future' ? date <= today : date >= today) ? 'holds' : 'fails';
}

function orderVerdict(condition: Extract<Condition, { kind: 'order' }>, { answers }: Facts): Verdict {
  const [first, then] = [textIn(answers[condition.first]), textIn(answers[condition.last])];
  if (!first || !then) return 'open';
  if (first !== then) return first < then ? 'holds' : 'fails';
  const [from, to] = [condition.firstTime, condition.lastTime].map((key) => textIn(key ? answers[key] : ''));
  return !from || !to || from < to ? 'holds' : 'fails';
}

/** `open` until there are two to compare; a place that may stay empty compares with nobody. */
function differentVerdict(places: readonly (readonly Known[])[]): Verdict {
  const all = places.flat();
  const twice = all.some((a, i) => all.slice(i + 1).some((b) => samePerson(a, b)));
  if (twice) return 'fails';
  return all.length < 2 ? 'open' : 'holds';
}
