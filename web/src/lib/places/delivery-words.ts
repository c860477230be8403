import type { ZoneTerms } from '#src/kernel/delivery.ts';
import * as m from '#lib/paraglide/messages.js';

/** How long a parcel takes: `hari yang sama`, `2–4 hari`. */
export const daysOf = ({ minDays, maxDays }: Pick<ZoneTerms, 'minDays' | 'maxDays'>): string => {
  if (maxDays === 0) return m.product_same_day();
  return minDays === maxDays
    ? m.product_zone_in({ days: maxDays })
    : m.product_zone_days({ min: minDays, max: maxDays });
};
