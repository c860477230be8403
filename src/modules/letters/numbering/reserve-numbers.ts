import * as v from 'valibot';
import { audit } from '../../../foundation/audit/index.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { wib } from '../../../kernel/clock.ts';
import { holdsOffice, type Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { commit } from '../../../platform/libsql/index.ts';
import { numbersRepo } from './numbers.repo.ts';
import { line } from '../../../kernel/fields.ts';

export const ReserveNumbersSchema = v.object({
  /** At most a booklet at once. */
  count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)),
  /** What the letters are, as the register shows it: "undangan musyawarah". Never a person's data. */
  note: line(3, 120),
});

/** Sets numbers aside for letters written outside the system, next to each other and never given to another letter. */
export async function reserveNumbers(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  villageId: string,
  input: unknown,
): Promise<Result<{ year: number; numbers: readonly number[] }>> {
  if (!holdsOffice(ctx.actor, villageId, 'operator', 'secretary')) return refuse('not_found', 'letters.no_such_office');
  const parsed = parse(ReserveNumbersSchema, input);
  if (!parsed.ok) return parsed;
  const { count, note } = parsed.value;
  const at = deps.clock.now();
  const { year } = wib(at);
  const reserved = Array.from({ length: count }, () => numbersRepo(villageId).reserve(year, at, note));
  const event = {
    action: 'letter_numbers.reserved',
    subject: { kind: 'village', id: villageId },
    data: { year, count },
  } as const;
  const done = await commit(deps.db, [...reserved, audit(deps, ctx, { villageId, ...event })]);
  if (!done.ok) return done;
  return ok({ year, numbers: reserved.flatMap((step) => done.value.rowsOf(step).map((row) => row.number)) });
}
