import { wibDate } from '../../kernel/clock.ts';
import { actorKey, type Ctx } from '../../kernel/ctx.ts';
import { raw, type Query, type Statement } from '../../platform/libsql/index.ts';
import type { Deps } from '../deps.ts';

/** An event as it was reported to the office. */
export interface ReportedEvent {
  readonly villageId: string;
  /** The dead; of a birth the parent who reports, whose household the child is born into. */
  readonly residentId: string;
  /** `YYYY-MM-DD` */
  readonly eventDate: string;
  /** When the office heard of it. */
  readonly reportedAt: number;
  /** What it is recorded from: `letter_request:{id}`. */
  readonly source: string;
}

/** The death of a resident that stands: not cancelled since. */
const STANDING = `SELECT e.id, e.event_date, e.status_before FROM resident_events e WHERE e.resident_id = ?1 AND e.kind = 'death'
  AND NOT EXISTS (SELECT 1 FROM resident_events c WHERE c.cancels = e.id) ORDER BY e.recorded_at DESC, e.id DESC LIMIT 1`;

/** The day the registry's events say that somebody died on; no row when they say nothing. */
export const deathDateQuery = (residentId: string): Query<{ event_date: string }> => ({
  sql: `SELECT event_date FROM (${STANDING})`,
  args: [residentId],
});

/**
 * Records a death and marks the resident as deceased; to be committed with what reports it. A death recorded before with another
 * day is put right by the new row, one with the same day stays.
 */
export function recordDeath(deps: Pick<Deps, 'clock' | 'ids'>, ctx: Ctx, death: ReportedEvent): Statement[] {
  const now = deps.clock.now();
  return [
    raw(
      `INSERT INTO resident_events (id, village_id, resident_id, household_id, kind, event_date, reported_on, status_before,
         cancels, source, actor, recorded_at)
       SELECT ?2, r.village_id, r.id, r.household_id, 'death', ?4, ?5, coalesce((SELECT status_before FROM (${STANDING})), r.status),
         (SELECT id FROM (${STANDING})), ?6, ?7, ?8
       FROM residents r WHERE r.id = ?1 AND r.village_id = ?3
         AND NOT EXISTS (SELECT 1 FROM (${STANDING}) s WHERE s.event_date = ?4)`,
      [
        death.residentId,
        deps.ids.next(),
        death.villageId,
        death.eventDate,
        wibDate(death.reportedAt),
        death.source,
        actorKey(ctx.actor),
        now,
      ],
    ),
    raw(`UPDATE residents SET status = 'deceased', updated_at = ?3 WHERE id = ?1 AND village_id = ?2`, [
      death.residentId,
      death.villageId,
      now,
    ]),
  ];
}

/** Takes back a death that was recorded from this source; one recorded otherwise stays. */
export function cancelDeath(
  deps: Pick<Deps, 'clock' | 'ids'>,
  ctx: Ctx,
  { villageId, residentId, source }: Pick<ReportedEvent, 'villageId' | 'residentId' | 'source'>,
): Statement[] {
  const now = deps.clock.now();
  const ours = `SELECT * FROM resident_events WHERE id = (SELECT id FROM (${STANDING})) AND source = ?2`;
  return [
    raw(
      `UPDATE residents SET status = (SELECT status_before FROM (${ours})), updated_at = ?4
       WHERE id = ?1 AND village_id = ?3 AND status = 'deceased'
         AND EXISTS (SELECT 1 FROM (${ours}) WHERE status_before IS NOT NULL)`,
      [residentId, source, villageId, now],
    ),
    raw(
      `INSERT INTO resident_events (id, village_id, resident_id, household_id, kind, event_date, reported_on, cancels, source,
         actor, recorded_at)
       SELECT ?4, e.village_id, e.resident_id, e.household_id, 'cancelled', e.event_date, ?5, e.id, ?2, ?6, ?7
       FROM (${ours}) e WHERE e.village_id = ?3`,
      [residentId, source, villageId, deps.ids.next(), wibDate(now), actorKey(ctx.actor), now],
    ),
  ];
}

/** Records a birth in the household of the parent who reports it; the child's name comes sealed. One letter records one birth. */
export function recordBirth(
  deps: Pick<Deps, 'clock' | 'ids'>,
  ctx: Ctx,
  birth: ReportedEvent & { readonly nameSealed: string | null },
): Statement[] {
  return [
    raw(
      `INSERT INTO resident_events (id, village_id, household_id, kind, event_date, reported_on, name_sealed, source, actor,
         recorded_at)
       SELECT ?2, r.village_id, r.household_id, 'birth', ?4, ?5, ?6, ?7, ?8, ?9
       FROM residents r WHERE r.id = ?1 AND r.village_id = ?3`,
      [
        birth.residentId,
        deps.ids.next(),
        birth.villageId,
        birth.eventDate,
        wibDate(birth.reportedAt),
        birth.nameSealed,
        birth.source,
        actorKey(ctx.actor),
        deps.clock.now(),
      ],
    ),
  ];
}
