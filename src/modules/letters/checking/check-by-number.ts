import * as v from 'valibot';
import { countUse } from '../../../foundation/identity/index.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { isCalendarDate, MINUTE } from '../../../kernel/clock.ts';
import { countedAs, type Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { asking, commit } from '../../../platform/libsql/index.ts';
import { unmarked } from '../../../kernel/identifier.ts';
import { readNumber } from './read-number.ts';
import { LETTER, letterCheck, type LetterCheck, type LetterCheckRow } from './letter-check.ts';

export const CheckByNumberSchema = v.object({
  /** As printed: `500.2.2.4/001/HNR/XI/2026`. */
  number: v.pipe(
    v.string(),
    v.transform(unmarked),
    v.minLength(3, 'required'),
    v.maxLength(200, 'too_long'),
    v.check((typed) => readNumber(typed).length > 0, 'not_a_letter_number'),
  ),
  date: v.pipe(v.string(), v.check(isCalendarDate, 'not_a_date')),
});

/**
 * Checks a letter by its printed number and date, where the QR code cannot be read, however they were typed. Numbers can be counted up, so this says
 * nothing about the person, and a device may ask 30 times in ten minutes. No two villages print alike: each has its own code.
 */
export async function checkByNumber(
  deps: Pick<Deps, 'db' | 'clock'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<LetterCheck>> {
  const parsed = parse(CheckByNumberSchema, input, 'letters.check_invalid');
  if (!parsed.ok) return parsed;
  const now = deps.clock.now();
  const limit = {
    key: `letter-number:${countedAs(ctx)}`,
    most: 30,
    within: 10 * MINUTE,
    code: 'letters.too_many_checks',
  } as const;
  const numbers = readNumber(parsed.value.number);
  const printed = asking<LetterCheckRow>(
    `${LETTER} WHERE upper(replace(l.number_text, ' ', '')) IN (${numbers.map(() => '?').join()}) AND l.issued_on = ? LIMIT 2`,
    [...numbers, parsed.value.date],
  );
  const done = await commit(deps.db, [...countUse(limit, now), printed]);
  if (!done.ok) return done;
  const [row, another] = done.value.rowsOf(printed);
  return row && !another
    ? ok({ ...letterCheck(row, null, now), entry: null })
    : refuse('not_found', 'letters.no_such_letter');
}
