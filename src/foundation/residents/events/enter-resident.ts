import { raw, sealing, type Db, type Statement, type Step, on } from '../../../platform/libsql/index.ts';
import type { Vault } from '../../../kernel/ports.ts';
import { refusal } from '../../../kernel/result.ts';
import { residents } from '../residents.table.ts';

type Entered = Omit<typeof residents.$inferInsert, 'nikSealed' | 'nikIndex'> & {
  /** '' while the national registry has given none. */
  readonly nik: string;
};

/** In place of the blind index of a NIK that is not known yet; no blind index looks like it. */
export const WITHOUT_NIK = 'new:';

/** Puts somebody into the registry. A NIK that another row has is refused: `residents.nik_known`. */
export async function enterResident(
  { db, vault }: { readonly db: Db; readonly vault: Vault },
  { nik, ...person }: Entered,
): Promise<Step> {
  const nikSealed = await vault.seal(nik, 'residents.nik');
  const nikIndex = nik ? await vault.blind('nik', nik) : `${WITHOUT_NIK}${person.id}`;
  return on(db.insert(residents).values({ ...person, nikSealed, nikIndex }), {
    unique: refusal('conflict', 'residents.nik_known'),
  });
}

interface Arrival {
  readonly id: string;
  readonly villageId: string;
  readonly residentId: string;
  readonly householdId: string;
  readonly kind: 'birth' | 'move_in' | 'household_change';
  readonly eventDate: string;
  readonly by: readonly [reportedOn: string, actor: string, recordedAt: number];
  readonly sex: 'L' | 'P';
  readonly reason: string;
  readonly source: string;
}

/** What brought a new row into the registry. */
export const arrival = ({ by: [reportedOn, actor, recordedAt], ...event }: Arrival): Statement =>
  raw(
    `INSERT INTO resident_events (id, village_id, resident_id, household_id, kind, event_date, reported_on, actor, recorded_at, sex,
       reason, source) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      event.id,
      event.villageId,
      event.residentId,
      event.householdId,
      event.kind,
      event.eventDate,
      reportedOn,
      actor,
      recordedAt,
      event.sex,
      sealing(event.reason, 'resident_events.reason'),
      event.source,
    ],
  );
