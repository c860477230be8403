import { MINUTE, type Instant } from '../../../kernel/clock.ts';
import { addOfficeTime, officeTimeBetween, type OfficeCalendar } from './office-calendar.ts';

/** When a request handed in at `from` is promised to be ready (UU 25/2009); null when the office never opens. */
export const promisedAt = (calendar: OfficeCalendar, from: Instant, promisedMinutes: number): Instant | null =>
  addOfficeTime(calendar, from, promisedMinutes * MINUTE);

/**
 * The promise after the applicant had to correct from `pausedAt` until `resumedAt`: the office time that passed meanwhile is
 * added, so the office has as much left (or is as late) as when it sent the request back.
 */
export function extendPromise(
  calendar: OfficeCalendar,
  dueAt: Instant | null,
  pausedAt: Instant,
  resumedAt: Instant,
): Instant | null {
  return dueAt === null ? null : addOfficeTime(calendar, dueAt, officeTimeBetween(calendar, pausedAt, resumedAt));
}
