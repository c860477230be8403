import { refuse, type RefusalKind, type Refused } from '../../../kernel/result.ts';
import type { Condition } from '../condition.ts';
import type { Finding } from './judge.ts';

/** What is wrong with an answer, as a reason code beside its question. */
function reasonOf(condition: Condition): string {
  switch (condition.kind) {
    case 'date':
      return condition.is === 'not_future' ? 'in_future' : 'in_past';
    case 'alive':
      return condition.is ? 'person_dead' : 'person_alive';
    case 'order':
      return 'ends_before_start';
    case 'different':
      return 'same_person';
    case 'needed':
      return 'required';
    case 'empty':
      return 'not_for_status';
    case 'death_date':
      return 'other_death_date';
    case 'marital':
    case 'age':
    case 'sex':
    case 'lives_here':
    case 'asked_by':
      return `person_${condition.kind}`;
  }
}

/** The refusal of what does not hold, with each question it is about; null when nothing stands against it. */
export function unmet(findings: readonly Finding[], kind: RefusalKind = 'invalid'): Refused | null {
  const failed = findings.filter((f) => f.verdict === 'fails');
  if (failed.length === 0) return null;
  const fields = failed.flatMap(({ fields, condition }) =>
    fields.map((key) => [key, condition.unless?.includes(key) ? 'required' : reasonOf(condition)] as const),
  );
  return refuse(kind, 'letters.condition_unmet', {
    fields: Object.fromEntries(fields),
    data: { unmet: failed.map((f) => f.condition) },
  });
}
