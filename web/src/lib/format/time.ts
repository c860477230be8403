import { DAY, wibDate, type Instant } from '#src/kernel/clock.ts';
import * as m from '#lib/paraglide/messages.js';
import { perLocale } from './locale.ts';

const ZONE = { timeZone: 'Asia/Jakarta' } as const;
const dates = perLocale(
  (tag) => new Intl.DateTimeFormat(tag, { ...ZONE, day: 'numeric', month: 'long', year: 'numeric' }),
);
const days = perLocale(
  (tag) => new Intl.DateTimeFormat(tag, { ...ZONE, weekday: 'long', day: 'numeric', month: 'short' }),
);
const clocks = perLocale((tag) => new Intl.DateTimeFormat(tag, { ...ZONE, hour: '2-digit', minute: '2-digit' }));

/** `23 November 2026`, by the village's clock. */
export const date = (at: Instant): string => dates().format(at);

/** `14.05`, by the village's clock. */
export const clock = (at: Instant): string => clocks().format(at);

/** `hari ini, 14.05`, `kemarin, 09.30`, `Senin, 23 Nov, 14.05`; with the year when it is another one. */
export function when(at: Instant, now: Instant): string {
  const day = wibDate(at);
  const time = clock(at);
  if (day === wibDate(now)) return m.format_today({ time });
  if (day === wibDate(now - DAY)) return m.format_yesterday({ time });
  if (day === wibDate(now + DAY)) return m.format_tomorrow({ time });
  const sameYear = day.slice(0, 4) === wibDate(now).slice(0, 4);
  return m.format_on_day({ day: sameYear ? days().format(at) : date(at), time });
}

/** For `<time datetime>`. */
export const machine = (at: Instant): string => new Date(at).toISOString();
