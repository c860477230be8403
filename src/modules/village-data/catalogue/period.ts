import type { Dataset, Release } from '../datasets/index.ts';

/** From when to when the figures of these releases are, the newest first: `2026-01-01` to `2026-09-30`, WIB. */
export function periodOf({ period }: Pick<Dataset, 'period'>, releases: readonly Pick<Release, 'asOf'>[]) {
  const days = releases.map(({ asOf }) => asOf).sort();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  return { from: beginningOf(period, first), to: last };
}

/** The first day of the month, quarter or year that a day lies in; of what is counted once, that day. */
function beginningOf(period: Dataset['period'], asOf: string): string {
  const [year = '', month = ''] = asOf.split('-');
  if (period === 'year') return `${year}-01-01`;
  if (period === 'month') return `${year}-${month}-01`;
  if (period === 'once') return asOf;
  const quarter = Math.floor((Number(month) - 1) / 3) * 3 + 1;
  return `${year}-${String(quarter).padStart(2, '0')}-01`;
}
