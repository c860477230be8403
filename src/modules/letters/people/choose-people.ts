import type { Deps } from '../../../foundation/deps.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { readRows, type Row } from '../../../platform/libsql/index.ts';
import type { Answers, LetterField } from '../letter-type.ts';
import { chosenIn } from './from-registry.ts';

/** Whom this person may choose by their record. */
export interface Chooser {
  readonly villageId: string;
  readonly subjectResidentId: string;
  /** The resident who asks; null for an officer. */
  readonly askerResidentId: string | null;
  /** An operator at the counter chooses among all residents of the village; a resident only on the cards that are theirs to see. */
  readonly wholeVillage: boolean;
}

interface NameRow extends Row {
  id: string;
  name: string;
}

/**
 * Fills in the names of who was chosen by their record, and refuses a record that is not this person's to choose: nobody learns
 * by trying who is in the registry.
 */
export async function choosePeople(
  { db }: Pick<Deps, 'db'>,
  chooser: Chooser,
  fields: readonly LetterField[],
  answers: Answers,
): Promise<Result<Answers>> {
  const chosen = chosenIn(answers);
  if (chosen.length === 0) return ok(answers);
  const { villageId, subjectResidentId, askerResidentId, wholeVillage } = chooser;
  const rows = await readRows<NameRow>(db, {
    sql: `SELECT r.id, r.name FROM json_each(?2) c CROSS JOIN residents r ON r.id = c.value WHERE r.village_id = ?1
              AND (?5 OR r.id IN (?3, ?4) OR r.household_id IN (SELECT household_id FROM residents
                WHERE id IN (?3, ?4) AND village_id = ?1 AND household_id IS NOT NULL))`,
    args: [villageId, JSON.stringify(chosen), subjectResidentId, askerResidentId, wholeVillage ? 1 : 0],
  });
  const names = new Map(rows.map((row) => [row.id, row.name]));
  const wrong = fields.filter((f) => chosenIn({ it: answers[f.key] ?? '' }).some((id) => !names.has(id)));
  if (wrong.length > 0)
    return refuse('invalid', 'letters.answers_invalid', {
      fields: Object.fromEntries(wrong.map((f) => [f.key, 'not_theirs'])),
    });
  const named = Object.entries(answers).map(([key, answer]) => [
    key,
    typeof answer === 'string'
      ? answer
      : answer.map((p) => (p.residentId ? { ...p, name: names.get(p.residentId) ?? p.name } : p)),
  ]);
  return ok(Object.fromEntries(named) as Answers);
}
