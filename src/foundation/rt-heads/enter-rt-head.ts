import * as v from 'valibot';
import { isCalendarDate } from '../../kernel/clock.ts';
import { holdsOffice, type Ctx } from '../../kernel/ctx.ts';
import { parse } from '../../kernel/parse.ts';
import { personName } from '../../kernel/person-name.ts';
import { ok, refusal, refuse, type Result } from '../../kernel/result.ts';
import { commit, expect, raw, readOne } from '../../platform/libsql/index.ts';
import { audit } from '../audit/index.ts';
import type { Deps } from '../deps.ts';

const day = v.pipe(v.string(), v.trim(), v.check(isCalendarDate, 'not_a_date'));

/** What is told of a head of RT. */
export const RtHeadFacts = v.object({
  villageId: v.string(),
  /** `14` or `014`. */
  rt: v.pipe(
    v.string(),
    v.trim(),
    v.regex(/^\d{1,3}$/, 'not_a_number'),
    v.transform((rt) => rt.padStart(3, '0')),
  ),
  name: personName,
  /** Their NIK, when they live here and shall endorse from their own phone. */
  nik: v.optional(
    v.pipe(
      v.string(),
      v.transform((typed) => typed.replace(/[\s.-]/g, '')),
    ),
    '',
  ),
  fromOn: day,
  untilOn: v.optional(v.union([v.literal(''), day]), ''),
});

const EnterRtHeadSchema = v.pipe(
  RtHeadFacts,
  v.forward(
    v.check((h) => h.untilOn === '' || h.untilOn >= h.fromOn, 'ends_before_start'),
    ['untilOn'],
  ),
);

/**
 * The office writes down who is head of an RT and for how long. Whoever held it until then ends the day before; a term that begins
 * on or after this one's first day is refused, because two would hold the RT at once.
 */
export async function enterRtHead(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<{ readonly id: string }>> {
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  const parsed = parse(EnterRtHeadSchema, input, 'rt_heads.invalid');
  if (!parsed.ok) return parsed;
  const { villageId, rt, name, nik, fromOn, untilOn } = parsed.value;
  const office = ctx.actor.offices.find((o) => o.villageId === villageId && o.role !== 'region');
  if (!office || !holdsOffice(ctx.actor, villageId, 'operator', 'secretary', 'head'))
    return refuse('forbidden', 'rt_heads.not_your_village');
  const resident = nik
    ? await readOne<{ id: string }>(deps.db, {
        sql: `SELECT id FROM residents WHERE nik_index = ? AND village_id = ? AND status IN ('present', 'temporary')`,
        args: [await deps.vault.blind('nik', nik), villageId],
      })
    : null;
  if (nik && !resident) return refuse('invalid', 'rt_heads.invalid', { fields: { nik: 'not_in_registry' } });
  const id = deps.ids.next();
  const done = await commit(deps.db, [
    // In the batch itself: of two who enter a head at once, the second finds the first one's term.
    expect(
      'NOT EXISTS (SELECT 1 FROM rt_heads WHERE village_id = ?1 AND rt = ?2 AND from_on >= ?3)',
      [villageId, rt, fromOn],
      refusal('conflict', 'rt_heads.held_already'),
    ),
    raw(
      `UPDATE rt_heads SET until_on = date(?3, '-1 day') WHERE village_id = ?1 AND rt = ?2 AND (until_on IS NULL OR until_on >= ?3)`,
      [villageId, rt, fromOn],
    ),
    raw(
      `INSERT INTO rt_heads (id, village_id, rt, name, resident_id, from_on, until_on, entered_by, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [id, villageId, rt, name, resident?.id ?? null, fromOn, untilOn || null, office.officerId, deps.clock.now()],
    ),
    audit(deps, ctx, {
      villageId,
      action: 'rt_head.entered',
      log: 'open',
      subject: { kind: 'rt_head', id },
      data: { rt, fromOn },
    }),
  ]);
  return done.ok ? ok({ id }) : done;
}
