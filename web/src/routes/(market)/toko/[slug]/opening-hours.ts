import { wib, type Instant } from '#src/kernel/clock.ts';
import * as m from '#lib/paraglide/messages.js';

type Hours = Readonly<Record<string, readonly [number, number]>>;

/** Minutes from midnight as `08.00`. */
const time = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}.${String(minutes % 60).padStart(2, '0')}`;

/** Whether the shop is open at this moment (WIB), and until when today. */
export function openNow(hours: Hours, at: Instant): { open: boolean; until: string } {
  const now = wib(at);
  const today = hours[String(now.weekday)];
  const minute = now.hour * 60 + now.minute;
  return { open: today !== undefined && minute >= today[0] && minute < today[1], until: time(today?.[1] ?? 0) };
}

/** Monday to Sunday with their hours. */
export function week(hours: Hours): { name: string; hours: string | null }[] {
  const names = [
    m.shop_day_sunday(),
    m.shop_day_monday(),
    m.shop_day_tuesday(),
    m.shop_day_wednesday(),
    m.shop_day_thursday(),
    m.shop_day_friday(),
    m.shop_day_saturday(),
  ];
  return [1, 2, 3, 4, 5, 6, 0].map((day) => {
    const span = hours[String(day)];
    return { name: names[day] ?? '', hours: span ? `${time(span[0])}–${time(span[1])}` : null };
  });
}
