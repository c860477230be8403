import * as v from 'valibot';
import type { Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, refusal, refuse, type Result } from '../../../kernel/result.ts';
import { commit, expectChange, on, raw, sealing } from '../../../platform/libsql/index.ts';
import { audit } from '../../audit/index.ts';
import type { Deps } from '../../deps.ts';
import { ReasonSchema, recorded, recorderOf } from './office.ts';

export const CancelEventSchema = v.object({ villageId: v.string(), event: v.string(), reason: ReasonSchema });

/** SQL: nothing else happened to whom event `e` happened to since, that still stands. */
const IS_LAST = `NOT EXISTS (SELECT 1 FROM resident_events n WHERE n.resident_id = e.resident_id
  AND n.kind IN ('death', 'move_in', 'move_out') AND (n.recorded_at, n.id) > (e.recorded_at, e.id)
  AND NOT EXISTS (SELECT 1 FROM resident_events c WHERE c.cancels = n.id))`;

/**
 * An officer takes back an event that was recorded by mistake: it stays to be read, with why, and is counted no more; the
 * resident is what they were before. Who came into the registry by it is no resident any longer. The last event first. Refusal:
 * `residents.cannot_cancel`.
 */
export async function cancelEvent(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<null>> {
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  const parsed = parse(CancelEventSchema, input, 'residents.event_invalid');
  if (!parsed.ok) return parsed;
  const { villageId, event, reason } = parsed.value;
  const recorder = recorderOf(ctx, villageId);
  if (!recorder.ok) return recorder;
  const now = deps.clock.now();
  const cannot = refusal('conflict', 'residents.cannot_cancel');
  const row = raw(
    `INSERT INTO resident_events (id, village_id, resident_id, household_id, kind, event_date, reported_on, actor, recorded_at,
       reason, cancels, source)
     SELECT ?3, e.village_id, e.resident_id, e.household_id, 'cancelled', e.event_date, ?4, ?5, ?6, ?7, e.id, ?8
     FROM resident_events e WHERE e.id = ?1 AND e.village_id = ?2 AND e.kind IN ('birth', 'death', 'move_in', 'move_out') AND ${IS_LAST}`,
    [
      event,
      villageId,
      deps.ids.next(),
      ...recorded(ctx, now),
      sealing(reason, 'resident_events.reason'),
      recorder.value.source,
    ],
  );
  const done = await commit(deps.db, [
    on(row, { unique: cannot }),
    expectChange(cannot),
    raw(
      `UPDATE residents SET updated_at = ?3,
         status = (SELECT coalesce(e.status_before, 'moved') FROM resident_events e WHERE e.id = ?1)
       WHERE village_id = ?2 AND id = (SELECT e.resident_id FROM resident_events e WHERE e.id = ?1)`,
      [event, villageId, now],
    ),
    audit(deps, ctx, {
      villageId,
      action: 'resident.event_cancelled',
      log: 'delayed',
      subject: { kind: 'resident_event', id: event },
    }),
  ]);
  return done.ok ? ok(null) : done;
}
