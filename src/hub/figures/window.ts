import { fromWib, wib, type Instant } from '../../kernel/clock.ts';

export type WindowPeriod = 'month' | 'year';

/** A stretch of time that figures are counted over, by WIB: windows of one period follow each other and never overlap. */
export interface FigureWindow {
  readonly period: WindowPeriod;
  /** Counts the windows of a period; the next one is one more. */
  readonly number: number;
  /** `2026-11` or `2026`. */
  readonly name: string;
  /** The first instant in it. */
  readonly from: Instant;
  /** The first instant after it. */
  readonly until: Instant;
}

const MONTHS = 12;

/** The number of the window that an instant is in. */
export function windowNumberAt(period: WindowPeriod, at: Instant): number {
  const { year, month } = wib(at);
  return period === 'year' ? year : year * MONTHS + month - 1;
}

/** The window of that number. */
export function windowOf(period: WindowPeriod, number: number): FigureWindow {
  if (period === 'year')
    return { period, number, name: String(number), from: fromWib(number, 1, 1), until: fromWib(number + 1, 1, 1) };
  const [year, month] = [Math.floor(number / MONTHS), (number % MONTHS) + 1];
  const name = `${year}-${String(month).padStart(2, '0')}`;
  return { period, number, name, from: fromWib(year, month, 1), until: fromWib(year, month + 1, 1) };
}

/** The months of a year, in their order. */
export const monthsOf = (year: number): readonly FigureWindow[] =>
  Array.from({ length: MONTHS }, (_, month) => windowOf('month', year * MONTHS + month));
