import type { Asker, Condition, LetterField } from '#src/modules/letters/index.ts';
import * as m from '#lib/paraglide/messages.js';
import { MARITAL_WORDS } from './words.ts';

type Fields = readonly Pick<LetterField, 'key' | 'label'>[];

const ASKER: Readonly<Record<Asker, () => string>> = {
  self: m.condition_asker_self,
  parent: m.condition_asker_parent,
  family: m.condition_asker_family,
  other: m.condition_asker_other,
};

const either = (words: readonly string[]): string => new Intl.ListFormat('id', { type: 'disjunction' }).format(words);
const both = (words: readonly string[]): string => new Intl.ListFormat('id', { type: 'conjunction' }).format(words);

/** What a condition asks, as a sentence for an officer and for who is turned away. */
export function ruleWords(condition: Condition, fields: Fields): string {
  const label = (key: string) =>
    key === 'subject'
      ? m.condition_subject()
      : key === 'asker'
        ? m.condition_asker()
        : (fields.find((f) => f.key === key)?.label ?? key);
  const plain = plainWords(condition, label);
  const rule = condition.unless ? m.condition_unless({ rule: plain, what: both(condition.unless.map(label)) }) : plain;
  const only = condition.only;
  if (!only) return rule;
  const when = [
    only.marital && either(only.marital.map((k) => MARITAL_WORDS[k]())),
    only.sex && (only.sex === 'L' ? m.letters_data_sex_L() : m.letters_data_sex_P()),
    only.below !== undefined && m.condition_below({ n: only.below }),
    only.answered && m.condition_answered({ what: label(only.answered) }),
  ].filter(Boolean) as string[];
  return when.length ? m.condition_only({ rule, when: both(when) }) : rule;
}

function plainWords(condition: Condition, label: (key: string) => string): string {
  switch (condition.kind) {
    case 'alive':
      return condition.is
        ? m.condition_alive({ who: label(condition.of) })
        : m.condition_dead({ who: label(condition.of) });
    case 'marital':
      return m.condition_marital({
        who: label(condition.of),
        kinds: either(condition.is.map((k) => MARITAL_WORDS[k]())),
      });
    case 'age':
      return condition.min !== undefined && condition.max !== undefined
        ? m.condition_age({ who: label(condition.of), min: condition.min, max: condition.max })
        : condition.max !== undefined
          ? m.condition_age_max({ who: label(condition.of), max: condition.max })
          : m.condition_age_min({ who: label(condition.of), min: condition.min ?? 0 });
    case 'sex':
      return condition.is === 'other'
        ? m.condition_sex_other({ who: label(condition.of) })
        : m.condition_sex({
            who: label(condition.of),
            sex: condition.is === 'L' ? m.letters_data_sex_L() : m.letters_data_sex_P(),
          });
    case 'lives_here':
      return m.condition_lives_here({ who: label(condition.of) });
    case 'asked_by':
      return m.condition_asked_by({ who: either(condition.may.map((a) => ASKER[a]())) });
    case 'date':
      return condition.is === 'not_future'
        ? m.condition_not_future({ what: label(condition.field) })
        : m.condition_not_past({ what: label(condition.field) });
    case 'order':
      return m.condition_order({ first: label(condition.first), last: label(condition.last) });
    case 'different':
      return m.condition_different({ who: both(condition.people.map(label)) });
    case 'needed':
      return m.condition_needed({ what: either(condition.anyOf.map(label)) });
    case 'empty':
      return m.condition_empty({ what: label(condition.field) });
    case 'death_date':
      return m.condition_death_date({ what: label(condition.field) });
  }
}

/** Why somebody is turned away: the village's own sentence, or one about the person it does not hold for. */
export function unmetWords(condition: Condition, fields: Fields = []): string {
  if (condition.otherwise) return condition.otherwise;
  if ('of' in condition && condition.of !== 'subject') return ruleWords(condition, fields);
  switch (condition.kind) {
    case 'alive':
      return condition.is ? m.condition_stop_dead() : m.condition_stop_alive();
    case 'marital':
      return m.condition_stop_marital({
        kinds: either(condition.is.map((kind) => MARITAL_WORDS[kind]().toLowerCase())),
      });
    case 'lives_here':
      return m.condition_stop_lives_here();
    case 'age':
      return m.condition_stop_age({ rule: ruleWords(condition, fields) });
    default:
      return ruleWords(condition, fields);
  }
}
