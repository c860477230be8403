import type { Ctx } from '../../../kernel/ctx.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { read, type Row } from '../../../platform/libsql/index.ts';
import type { Deps } from '../../deps.ts';
import { maskName } from '../mask.ts';
import { WITHOUT_NIK } from './enter-resident.ts';
import { recorderOf } from './office.ts';

export type EventKind = 'birth' | 'death' | 'move_in' | 'move_out';

/** An event as the list of the office shows it: of whom it is only the officers who recorded it need to recognise. */
export interface RecordedEvent {
  readonly id: string;
  readonly kind: EventKind;
  /** `YYYY-MM-DD` */
  readonly eventDate: string;
  readonly reportedOn: string;
  /** `S*** A*****`; null where nobody wrote one down. */
  readonly nameMasked: string | null;
  readonly sex: 'L' | 'P' | null;
  readonly hamlet: string | null;
  readonly residentId: string | null;
  readonly reason: string | null;
  readonly by: string | null;
  /** Taken back, and why; null while it stands. */
  readonly cancelled: string | null;
  /** A child whose NIK is not known yet. */
  readonly withoutNik: boolean;
  /** A letter told of this birth, and the child is not in the registry. */
  readonly toRegister: boolean;
}

export interface EventsOffice {
  readonly events: readonly RecordedEvent[];
  readonly hamlets: readonly { readonly id: string; readonly name: string }[];
}

interface EventRow extends Row {
  readonly id: string;
  readonly kind: EventKind;
  readonly event_date: string;
  readonly reported_on: string;
  readonly name: string | null;
  readonly name_sealed: string | null;
  readonly sex: 'L' | 'P' | null;
  readonly hamlet: string | null;
  readonly resident_id: string | null;
  readonly reason: string | null;
  readonly by: string | null;
  readonly cancelled: number;
  readonly why: string | null;
  readonly without_nik: number;
  readonly to_register: number;
}

const SHOWN = 40;

/** The last events that the office of a village recorded, the newest first, and its dusun to choose from. One round trip. */
export async function listEvents(
  deps: Pick<Deps, 'db' | 'handed'>,
  ctx: Ctx,
  villageId: string,
): Promise<Result<EventsOffice>> {
  const recorder = recorderOf(ctx, villageId);
  if (!recorder.ok) return recorder;
  const { events, hamlets } = await read<{ events: EventRow; hamlets: { id: string; name: string } }>(deps.db, {
    events: {
      sql: `SELECT e.id, e.kind, e.event_date, e.reported_on, r.name, e.name_sealed, coalesce(e.sex, r.sex) AS sex, m.name AS hamlet,
              e.resident_id, e.reason, ${deps.handed.nameOfLooker(`substr(e.source, 9)`, `substr(e.actor, 9)`)} AS "by",
              c.id IS NOT NULL AND c.kind = 'cancelled' AS cancelled, c.reason AS why,
              coalesce(r.nik_index = '${WITHOUT_NIK}' || r.id, false) AS without_nik,
              e.kind = 'birth' AND e.resident_id IS NULL AND NOT EXISTS (SELECT 1 FROM resident_events b
                WHERE b.source = 'birth:' || e.id AND substr(b.source, 1, 6) = 'birth:') AS to_register
            FROM resident_events e INDEXED BY resident_events_counted LEFT JOIN resident_events c ON c.cancels = e.id
              LEFT JOIN residents r ON r.id = e.resident_id LEFT JOIN households h ON h.id = e.household_id
              LEFT JOIN hamlets m ON m.id = h.hamlet_id
            WHERE e.village_id = ?1 AND e.kind IN ('birth', 'death', 'move_in', 'move_out')
            ORDER BY e.recorded_at DESC, e.id DESC LIMIT ${SHOWN}`,
      args: [villageId],
      opens: {
        reason: 'resident_events.reason',
        why: 'resident_events.reason',
        name_sealed: 'resident_events.name',
      },
    },
    hamlets: { sql: 'SELECT id, name FROM hamlets WHERE village_id = ? ORDER BY name', args: [villageId] },
  });
  return ok({ events: events.map(toEvent), hamlets: hamlets.map(({ id, name }) => ({ id, name })) });
}

function toEvent(row: EventRow): RecordedEvent {
  const name = row.name ?? row.name_sealed;
  return {
    id: row.id,
    kind: row.kind,
    eventDate: row.event_date,
    reportedOn: row.reported_on,
    nameMasked: name ? maskName(name) : null,
    sex: row.sex,
    hamlet: row.hamlet,
    residentId: row.resident_id,
    reason: row.reason,
    by: row.by,
    cancelled: row.cancelled === 1 ? (row.why ?? '') : null,
    withoutNik: row.without_nik === 1,
    toRegister: row.to_register === 1 && row.cancelled === 0,
  };
}
