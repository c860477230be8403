import { DAY, wibDate, type Instant } from '../../../kernel/clock.ts';
import { read, type Db } from '../../../platform/libsql/index.ts';
import type { OfficeCalendar } from './office-calendar.ts';

/** Holidays further away than this do not matter to any promise. */
const AHEAD = 400 * DAY;

/** The office hours of a village with its holidays from the day of `from` on. */
export async function officeCalendar(db: Db, villageId: string, from: Instant): Promise<OfficeCalendar> {
  const { villages, holidays } = await read<{ villages: { office_hours: string }; holidays: { date: string } }>(db, {
    villages: { sql: 'SELECT office_hours FROM villages WHERE id = ?', args: [villageId] },
    holidays: {
      sql: `SELECT date FROM holidays WHERE (village_id IS NULL OR village_id = ?1) AND date BETWEEN ?2 AND ?3`,
      args: [villageId, wibDate(from), wibDate(from + AHEAD)],
    },
  });
  const hours: OfficeCalendar['hours'] = villages[0] ? JSON.parse(villages[0].office_hours) : {};
  return { hours, holidays: new Set(holidays.map((h) => h.date)) };
}
