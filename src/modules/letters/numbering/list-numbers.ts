import * as v from 'valibot';
import type { Deps } from '../../../foundation/deps.ts';
import { wib } from '../../../kernel/clock.ts';
import { holdsOffice, type Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { read, type Row } from '../../../platform/libsql/index.ts';
import type { NumberStatus } from '../number-status.ts';
import { yearsOf } from '../years-of.ts';

export const ListNumbersSchema = v.object({
  villageId: v.pipe(v.string(), v.maxLength(20)),
  /** By WIB; left out: this year. */
  year: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1945), v.maxValue(9999))),
});

/** One number of the agenda, whatever became of it. Names nobody. */
export interface NumberLine extends Row {
  number: number;
  status: NumberStatus;
  /** As printed; null unless a letter bears it. */
  number_text: string | null;
  title: string | null;
  /** The request behind it. */
  code: string | null;
  /** What a reserved number was set aside for; `year_over` of a void one. */
  note: string | null;
  at: number;
}

export interface Numbers {
  readonly year: number;
  readonly years: readonly number[];
  /** Newest first, at most 500. */
  readonly lines: readonly NumberLine[];
}

/** All numbers of a village and year for its officers: proof that none is missing and none was used twice. */
export async function listNumbers(
  deps: Pick<Deps, 'db' | 'clock'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<Numbers>> {
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  const parsed = parse(ListNumbersSchema, input, 'letters.search_invalid');
  if (!parsed.ok) return parsed;
  const { villageId } = parsed.value;
  if (!holdsOffice(ctx.actor, villageId, 'operator', 'secretary', 'head'))
    return refuse('not_found', 'letters.no_such_office');
  const thisYear = wib(deps.clock.now()).year;
  const year = parsed.value.year ?? thisYear;
  const { lines, years } = await read<{ lines: NumberLine; years: { year: number } }>(deps.db, {
    lines: {
      sql: `SELECT n.number, n.status, l.number_text, l.title, r.code, n.note, n.at FROM letter_numbers n
            LEFT JOIN letters l ON l.request_id = n.request_id AND l.village_id = n.village_id
            LEFT JOIN letter_requests r ON r.id = n.request_id AND r.village_id = n.village_id
            WHERE n.village_id = ?1 AND n.year = ?2 ORDER BY n.number DESC LIMIT 500`,
      args: [villageId, year],
      opens: { note: 'letter_numbers.note' },
    },
    years: { sql: yearsOf('letter_numbers'), args: [villageId] },
  });
  return ok({ year, years: [...new Set([thisYear, ...years.map((y) => y.year)])], lines });
}
