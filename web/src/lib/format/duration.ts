import * as m from '#lib/paraglide/messages.js';

/** Minutes of work in a day at the office: a promise of a day or more is said in working days. */
const WORKING_DAY = 480;

/** Working minutes as a promise: `10 menit`, `1 jam 30 menit`, `2 hari kerja`. */
export function workingTime(minutes: number): string {
  if (minutes >= WORKING_DAY) return m.format_working_days({ n: Math.ceil(minutes / WORKING_DAY) });
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [hours > 0 && m.format_hours({ n: hours }), rest > 0 && m.format_minutes({ n: rest })];
  return parts.filter(Boolean).join(' ') || m.format_minutes({ n: 0 });
}
