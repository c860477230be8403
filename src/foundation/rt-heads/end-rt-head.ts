import * as v from 'valibot';
import { isCalendarDate } from '../../kernel/clock.ts';
import { holdsOffice, type Ctx } from '../../kernel/ctx.ts';
import { parse } from '../../kernel/parse.ts';
import { ok, refusal, refuse, type Result } from '../../kernel/result.ts';
import { commit, expectChange, raw } from '../../platform/libsql/index.ts';
import { audit } from '../audit/index.ts';
import type { Deps } from '../deps.ts';

export const EndRtHeadSchema = v.object({
  villageId: v.string(),
  id: v.pipe(v.string(), v.maxLength(64)),
  /** The last day of the term. */
  untilOn: v.pipe(v.string(), v.trim(), v.check(isCalendarDate, 'not_a_date')),
});

/** The office ends the term of a head of RT; what they endorsed until then stays. */
export async function endRtHead(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<null>> {
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  const parsed = parse(EndRtHeadSchema, input, 'rt_heads.invalid');
  if (!parsed.ok) return parsed;
  const { villageId, id, untilOn } = parsed.value;
  if (!holdsOffice(ctx.actor, villageId, 'operator', 'secretary', 'head'))
    return refuse('forbidden', 'rt_heads.not_your_village');
  const done = await commit(deps.db, [
    raw(
      `UPDATE rt_heads SET until_on = ?3 WHERE id = ?1 AND village_id = ?2 AND from_on <= ?3
         AND (until_on IS NULL OR until_on > ?3)`,
      [id, villageId, untilOn],
    ),
    expectChange(refusal('conflict', 'rt_heads.cannot_end_then')),
    audit(deps, ctx, {
      villageId,
      action: 'rt_head.ended',
      log: 'open',
      subject: { kind: 'rt_head', id },
      data: { untilOn },
    }),
  ]);
  return done.ok ? ok(null) : done;
}
