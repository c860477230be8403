import { DAY, MINUTE, fromWib, wib, wibDate, type Instant } from '../../../kernel/clock.ts';

/** When a village office works, in WIB. */
export interface OfficeCalendar {
  /** Weekday (0 = Sunday) → [opens, closes] in minutes from midnight; a missing day is closed. */
  readonly hours: Readonly<Record<string, readonly [number, number]>>;
  /** `YYYY-MM-DD` of national and village holidays. */
  readonly holidays: ReadonlySet<string>;
}

/** After this many closed days in a row the office counts as never opening. */
const LONGEST_CLOSURE_DAYS = 366;

/** The instant at which `duration` milliseconds of office time have passed since `from`; null when it never opens. */
export function addOfficeTime(calendar: OfficeCalendar, from: Instant, duration: number): Instant | null {
  let left = duration;
  let closedInARow = 0;
  for (let midnight = midnightOf(from); closedInARow <= LONGEST_CLOSURE_DAYS; midnight += DAY) {
    const open = openingOf(calendar, midnight);
    const start = open && Math.max(open.from, from);
    if (!open || start === null || start >= open.until) {
      closedInARow += 1;
      continue;
    }
    closedInARow = 0;
    if (left <= open.until - start) return start + left;
    left -= open.until - start;
  }
  return null;
}

/** Milliseconds of office time between two instants; 0 when `until` is not after `from`. */
export function officeTimeBetween(calendar: OfficeCalendar, from: Instant, until: Instant): number {
  let sum = 0;
  for (let midnight = midnightOf(from); midnight < until; midnight += DAY) {
    const open = openingOf(calendar, midnight);
    if (open) sum += Math.max(0, Math.min(open.until, until) - Math.max(open.from, from));
  }
  return sum;
}

function openingOf(calendar: OfficeCalendar, midnight: Instant): { from: Instant; until: Instant } | null {
  const hours = calendar.hours[wib(midnight).weekday];
  if (!hours || hours[1] <= hours[0] || calendar.holidays.has(wibDate(midnight))) return null;
  return { from: midnight + hours[0] * MINUTE, until: midnight + hours[1] * MINUTE };
}

function midnightOf(at: Instant): Instant {
  const { year, month, day } = wib(at);
  return fromWib(year, month, day);
}
