import type { Rupiah } from '../../../kernel/money.ts';

/** Days since 1 January 1970. */
export type Day = number;

/** What was planned of a project of the village. */
export interface Planned {
  readonly start: Day;
  readonly end: Day;
  readonly cost: Rupiah;
}

/** How far it was on a day: whole per cent of the work, and what was spent by then. */
export interface Report {
  readonly day: Day;
  readonly percent: number;
  readonly spent: Rupiah;
}

export interface Progress {
  readonly percent: number;
  /** Where it should be, were the work spread evenly over its time. */
  readonly plannedPercent: number;
  readonly spent: Rupiah;
  /** Of its cost, what the work done so far should have taken. */
  readonly plannedSpent: Rupiah;
  /** From the pace so far; null before three reports, or where nothing moves. */
  readonly finish: Finish | null;
}

export interface Finish {
  readonly likely: Day;
  /** At the fastest pace between two reports. */
  readonly earliest: Day;
  /** At the slowest; null where the work stood still in between. */
  readonly latest: Day | null;
}

const FEWEST_REPORTS = 3;

/** Planned beside realised, on a day. Reports in the order of their days. */
export function progressOf(planned: Planned, reports: readonly Report[], today: Day): Progress {
  const last = reports.findLast(({ day }) => day <= today);
  const percent = last?.percent ?? 0;
  const gone = Math.min(Math.max(today - planned.start, 0), planned.end - planned.start);
  return {
    percent,
    plannedPercent: Math.floor((gone * 100) / Math.max(1, planned.end - planned.start)),
    spent: last?.spent ?? 0,
    plannedSpent: Math.floor((planned.cost * percent) / 100),
    finish: finishOf(reports.filter(({ day }) => day <= today)),
  };
}

function finishOf(reports: readonly Report[]): Finish | null {
  const [first, last] = [reports[0], reports.at(-1)];
  if (!first || !last || reports.length < FEWEST_REPORTS || last.percent <= first.percent) return null;
  const after = (days: number, percent: number) => last.day + Math.ceil(((100 - last.percent) * days) / percent);
  const paces = reports.slice(1).map(({ day, percent }, at) => {
    const before = reports[at] ?? first;
    return { days: day - before.day, percent: percent - before.percent };
  });
  const ends = paces.filter(({ percent }) => percent > 0).map(({ days, percent }) => after(days, percent));
  return {
    likely: after(last.day - first.day, last.percent - first.percent),
    earliest: Math.min(...ends),
    latest: ends.length < paces.length && last.percent < 100 ? null : Math.max(...ends),
  };
}
