import { residentEvents } from '../../src/foundation/residents/residents.table.ts';
import { DAY, wibDate, type Instant } from '../../src/kernel/clock.ts';
import { readRows } from '../../src/platform/libsql/index.ts';
import type { Random } from '../random.ts';
import { workdayBefore, type SeedDeps, type SeededPerson } from './history.ts';
import { portions, put } from './put.ts';
import { HANURA } from './region.ts';

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly household_id: string;
  readonly sex: 'L' | 'P';
  readonly birth_date: string;
  readonly status: 'present' | 'moved' | 'deceased';
  /** The how manieth family card of the seed. */
  readonly card: number;
}

type Kind = 'birth' | 'death' | 'move_in' | 'move_out';
const REASONS: Readonly<Record<Kind, string>> = {
  birth: 'Surat keterangan bidan',
  death: 'Laporan keluarga',
  move_in: 'Surat pindah datang',
  move_out: 'Surat pindah',
};
/** Every so manieth family of the seed came last year. */
const CAME = 75;

/** What the office recorded in the last year of the invented people: who was born, died, came and went. */
export async function seedResidentEvents(deps: SeedDeps, operator: SeededPerson, random: Random): Promise<void> {
  const now = deps.clock.now();
  const yearAgo = wibDate(now - 364 * DAY);
  const people = await readRows<Row>(deps.db, {
    sql: `SELECT r.id, r.household_id, r.sex, r.birth_date, r.status, h.rowid AS card FROM residents r
          JOIN households h ON h.id = r.household_id WHERE r.village_id = ? ORDER BY r.rowid`,
    args: [HANURA],
  });
  const kindOf = (one: Row): Kind | null => {
    if (one.status === 'deceased') return 'death';
    if (one.status === 'moved') return 'move_out';
    if (one.birth_date > yearAgo) return one.birth_date < wibDate(now - 30 * DAY) ? 'birth' : null;
    return one.card % CAME === 0 ? 'move_in' : null;
  };
  const rows = people.flatMap((one) => {
    const kind = kindOf(one);
    return kind ? [eventOf(one, kind, kind === 'move_in' ? one.card : random.int(3, 245))] : [];
  });
  for (const some of portions(rows, 100)) await put(deps.db, [deps.db.insert(residentEvents).values(some)]);

  function eventOf(one: Row, kind: Kind, daysAgo: number) {
    const late = random.int(1, 14);
    const recordedAt = workdayBefore(
      now,
      kind === 'move_in' ? 20 + (daysAgo % 200) : daysAgo,
      random.int(8, 14),
      random.int(0, 59),
    );
    const happened = kind === 'birth' ? one.birth_date : wibDate(recordedAt - late * DAY);
    const at: Instant = kind === 'birth' ? workdayAfter(one.birth_date, late) : recordedAt;
    return {
      id: deps.ids.next(),
      villageId: HANURA,
      residentId: one.id,
      householdId: one.household_id,
      kind,
      eventDate: happened,
      reportedOn: wibDate(at),
      sex: one.sex,
      reason: REASONS[kind],
      statusBefore: kind === 'death' || kind === 'move_out' ? 'present' : null,
      source: `officer:${operator.office?.officerId ?? ''}`,
      actor: `account:${operator.accountId}`,
      recordedAt: at,
    };
  }

  /** In the morning so many days after a day. */
  function workdayAfter(day: string, days: number): Instant {
    return Date.parse(`${day}T02:00:00Z`) + days * DAY;
  }
}
