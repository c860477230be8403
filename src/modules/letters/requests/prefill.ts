import type { Deps } from '../../../foundation/deps.ts';
import { wibDate } from '../../../kernel/clock.ts';
import { readOne } from '../../../platform/libsql/index.ts';
import type { Answers, LetterField, PersonAnswer } from '../letter-type.ts';
import { peopleIn } from '../people/index.ts';
import type { AskedAbout } from './subject.ts';

interface ShopFacts extends Record<string, unknown> {
  name: string;
  trade: string;
  place: string;
  opened_at: number | null;
}

/**
 * Whoever stands at the counter, as the first answer of the questions that are mostly about them (who reports a death); never
 * over an answer that somebody gave. What was only filled in for who stood there `before` goes with them.
 */
export const withPresenter = (
  answers: Answers,
  fields: readonly LetterField[],
  presenter: PersonAnswer | null,
  before: PersonAnswer | null = null,
): Answers => {
  const filledIn = JSON.stringify([before]);
  const open = fields.filter(
    ({ key, prefill }) =>
      prefill === 'presenter' && (peopleIn(answers[key]).length === 0 || JSON.stringify(answers[key]) === filledIn),
  );
  return presenter ? { ...answers, ...Object.fromEntries(open.map((f) => [f.key, [presenter]])) } : answers;
};

/**
 * First answers from the open shop of the person the letter is about: shown to be confirmed, not typed again. Only a
 * verified shop of the same village counts; without one there is nothing to fill in.
 */
export async function prefilledAnswers(
  deps: Pick<Deps, 'db'>,
  about: AskedAbout,
  fields: readonly LetterField[],
): Promise<Answers> {
  if (!fields.some((f) => f.prefill?.startsWith('shop.'))) return {};
  const shop = await readOne<ShopFacts>(deps.db, {
    sql: `SELECT s.name, s.trade, s.place, s.opened_at FROM accounts a JOIN shops s ON s.owner_account_id = a.id
          WHERE a.resident_id = ?1 AND +s.village_id = ?2 AND s.status IN ('open', 'holiday')
          ORDER BY s.opened_at LIMIT 1`,
    args: [about.residentId, about.villageId],
  });
  if (!shop) return {};
  const facts = {
    presenter: '',
    'shop.name': shop.name,
    'shop.trade': shop.trade,
    'shop.place': shop.place,
    'shop.opened': shop.opened_at === null ? '' : wibDate(shop.opened_at),
  };
  return Object.fromEntries(fields.flatMap((f) => (f.prefill && facts[f.prefill] ? [[f.key, facts[f.prefill]]] : [])));
}
