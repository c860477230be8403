import { wib, type Instant } from '#src/kernel/clock.ts';
import { openUntil, spansOf, type OpeningHours } from '#src/kernel/opening-hours.ts';
import * as m from '#lib/paraglide/messages.js';

/** Minutes from midnight as `08.00`; past it as the next day's clock says. */
const time = (minutes: number): string =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}.${String(minutes % 60).padStart(2, '0')}`;

/** Until when the shop is open at this moment (WIB); null when it is closed. */
export function openNow(hours: OpeningHours, at: Instant): string | null {
  const now = wib(at);
  const until = openUntil(hours, now.weekday, now.hour * 60 + now.minute);
  return until === null ? null : time(until);
}

/** Monday to Sunday with their hours, days that follow each other with the same ones together. */
export function week(hours: OpeningHours): { name: string; hours: string | null }[] {
  const names = [
    m.shop_day_sunday(),
    m.shop_day_monday(),
    m.shop_day_tuesday(),
    m.shop_day_wednesday(),
    m.shop_day_thursday(),
    m.shop_day_friday(),
    m.shop_day_saturday(),
  ];
  const rows: { first: string; last: string; hours: string | null }[] = [];
  for (const day of [1, 2, 3, 4, 5, 6, 0]) {
    const name = names[day] ?? '';
    const spans = spansOf(hours, day).map(([from, to]) => `${time(from)}–${time(to)}`);
    const said = spans.length > 0 ? spans.join(', ') : null;
    const before = rows.at(-1);
    if (before && before.hours === said) before.last = name;
    else rows.push({ first: name, last: name, hours: said });
  }
  return rows.map(({ first, last, hours: said }) => ({
    name: first === last ? first : `${first}–${last}`,
    hours: said,
  }));
}
