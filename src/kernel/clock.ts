/** Milliseconds since the epoch, UTC. Stored as INTEGER. */
export type Instant = number;

export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = { now: () => Date.now() };

/** West Indonesia Time (WIB, Asia/Jakarta) is UTC+7 the whole year: Indonesia has no summer time. */
const WIB_OFFSET_MS = 7 * 3_600_000;

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export interface WibParts {
  year: number;
  /** 1–12 */
  month: number;
  day: number;
  hour: number;
  minute: number;
  /** 0 = Sunday */
  weekday: number;
}

/** The wall clock in the village at an instant, whatever the server's own zone is. */
export function wib(at: Instant): WibParts {
  const d = new Date(at + WIB_OFFSET_MS);
  return {
    year: d.getUTCFullYear(),
    month: d.getUTCMonth() + 1,
    day: d.getUTCDate(),
    hour: d.getUTCHours(),
    minute: d.getUTCMinutes(),
    weekday: d.getUTCDay(),
  };
}

/** `YYYY-MM-DD` in WIB. */
export const wibDate = (at: Instant): string => new Date(at + WIB_OFFSET_MS).toISOString().slice(0, 10);

/** The instant of a WIB wall-clock time. */
export const fromWib = (year: number, month: number, day: number, hour = 0, minute = 0): Instant =>
  Date.UTC(year, month - 1, day, hour, minute) - WIB_OFFSET_MS;

/** Whether a text is a day of some real calendar, `YYYY-MM-DD`, not before 1900. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) && Number(text.slice(0, 4)) >= 1900;
}
