import { countedEvents } from '../../../foundation/residents/index.ts';
import { fromWib, type Instant } from '../../../kernel/clock.ts';
import { SEX_UNKNOWN } from '../definitions/index.ts';
import type { Source } from './source.ts';

/** When a day begins, WIB. */
function startOf(day: string): Instant {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return fromWib(year, month, date);
}

/** What the office recorded from the first day on and before the day the figures are of: whole days, each in one release. */
export const eventsSource = (noHamlet: string): Source => ({
  async next(db, { village_id, as_of, since, counted_to }, limit) {
    const [at = '0', id = ''] = counted_to.split(' ');
    const period = { since: startOf(since), until: startOf(as_of) };
    const events = await countedEvents(db, village_id, period, { at: Number(at), id }, limit);
    const last = events.at(-1);
    return {
      codes: events.map(({ hamlet, kind, sex }) => [hamlet ?? noHamlet, kind, sex ?? SEX_UNKNOWN]),
      to: last ? `${last.recorded_at} ${last.id}` : counted_to,
    };
  },
});
