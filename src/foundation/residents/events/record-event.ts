import * as v from 'valibot';
import type { Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, refusal, refuse, type Result } from '../../../kernel/result.ts';
import { commit, expectChange, raw, sealing } from '../../../platform/libsql/index.ts';
import { audit } from '../../audit/index.ts';
import type { Deps } from '../../deps.ts';
import type { ResidentStatus } from '../record.ts';
import { DaySchema, isToCome, notYet, ReasonSchema, recorded, recorderOf } from './office.ts';

/** What may happen to somebody of the registry: from which status, to which. */
const COURSE: Readonly<
  Record<'death' | 'move_out' | 'move_in', { from: readonly ResidentStatus[]; to: ResidentStatus }>
> = {
  death: { from: ['present', 'temporary'], to: 'deceased' },
  move_out: { from: ['present', 'temporary'], to: 'moved' },
  move_in: { from: ['moved'], to: 'present' },
};

export const RecordEventSchema = v.object({
  villageId: v.string(),
  residentId: v.string(),
  kind: v.picklist(['death', 'move_out', 'move_in'], 'required'),
  eventDate: DaySchema,
  reason: ReasonSchema,
});

/**
 * An officer records that a resident died, moved away, or came back; the registry follows in the same commit. Refusals:
 * `residents.event_does_not_fit`: there is no such resident here, or they are dead or gone already, or not gone at all, or were
 * not born then.
 */
export async function recordEvent(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<{ readonly id: string }>> {
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  const parsed = parse(RecordEventSchema, input, 'residents.event_invalid');
  if (!parsed.ok) return parsed;
  const { villageId, residentId, kind, eventDate, reason } = parsed.value;
  const recorder = recorderOf(ctx, villageId);
  if (!recorder.ok) return recorder;
  const now = deps.clock.now();
  if (isToCome(eventDate, now)) return notYet('residents.event_invalid');
  const { from, to } = COURSE[kind];
  const id = deps.ids.next();
  const done = await commit(deps.db, [
    raw(
      `INSERT INTO resident_events (id, village_id, resident_id, household_id, kind, event_date, reported_on, actor, recorded_at,
         status_before, sex, reason, source)
       SELECT ?1, r.village_id, r.id, r.household_id, ?2, ?3, ?4, ?5, ?6, r.status, r.sex, ?7, ?8 FROM residents r
       WHERE r.id = ?9 AND r.village_id = ?10 AND r.status IN (SELECT value FROM json_each(?11)) AND r.birth_date <= ?3`,
      [
        id,
        kind,
        eventDate,
        ...recorded(ctx, now),
        sealing(reason, 'resident_events.reason'),
        recorder.value.source,
        residentId,
        villageId,
        JSON.stringify(from),
      ],
    ),
    expectChange(refusal('conflict', 'residents.event_does_not_fit')),
    raw('UPDATE residents SET status = ?3, updated_at = ?4 WHERE id = ?1 AND village_id = ?2', [
      residentId,
      villageId,
      to,
      now,
    ]),
    audit(deps, ctx, {
      villageId,
      action: 'resident.event_recorded',
      log: 'delayed',
      subject: { kind: 'resident', id: residentId },
      data: { event: id, kind },
    }),
  ]);
  return done.ok ? ok({ id }) : done;
}
