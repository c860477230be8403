import type { Line, Measure } from '#src/modules/village-data/datasets/index.ts';
import { count, rupiah } from '#lib/format/money.ts';
import { perLocale } from '#lib/format/locale.ts';
import { monthName } from '#lib/format/month.ts';
import * as m from '#lib/paraglide/messages.js';
import { worded } from './read-lines.ts';

const decimals = [0, 1, 2, 3, 4, 5, 6].map((most) =>
  perLocale((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: most })),
);
const rounded = perLocale((tag) => new Intl.NumberFormat(tag, { maximumSignificantDigits: 3 }));

/** A number with at most so many digits behind the comma: `416,8`. */
export const amount = (n: number, most = 0): string => (decimals[most] ?? decimals[0])?.().format(n) ?? String(n);

/** A share of a hundred as people read it: `78 %`, with a space that does not break. */
export const share = (of100: number, digits = 0): string => `${amount(of100, digits)}\u00a0%`;

/** All its digits, without its unit: what stands in a column. */
export const digits = (measure: Measure, n: number): string =>
  measure.kind === 'rupiah'
    ? rupiah(n)
    : measure.kind === 'percent'
      ? share(n, measure.decimals)
      : amount(n, measure.decimals);

/** All its digits with the unit: `416,8 ha`, `3.248 orang`, `Rp412.000.000`. */
export const withUnit = (measure: Measure, n: number): string =>
  measure.kind === 'rupiah' || measure.kind === 'percent'
    ? digits(measure, n)
    : `${digits(measure, n)}\u00a0${worded(measure.unit)}`.trim();

/** Money as people say it: `Rp412 juta`, `Rp1,2 miliar`; below a million in full. */
export function money(n: number): string {
  const size = Math.abs(n);
  if (size < 1_000_000) return rupiah(n);
  const said = (unit: number) => rounded().format(size / unit);
  const sign = n < 0 ? '−' : '';
  // 999.6 million is said as a thousand of them.
  return (
    sign + (size < 999_500_000 ? m.data_million({ n: said(1_000_000) }) : m.data_billion({ n: said(1_000_000_000) }))
  );
}

/** Along the edge of a plot, where round numbers stand: no digits that say nothing. */
export const roundly = (measure: Measure, n: number): string => {
  if (measure.kind === 'rupiah') return money(n);
  const text = rounded().format(n);
  return measure.kind === 'percent'
    ? `${text}\u00a0%`
    : measure.kind === 'count'
      ? text
      : `${text}\u00a0${worded(measure.unit)}`.trim();
};

/** In plots and sentences: money rounded, all else in full. */
export const shortly = (measure: Measure, n: number): string =>
  measure.kind === 'rupiah' ? money(n) : withUnit(measure, n);

/** What stands where a number would: withheld and missing are never nought. */
export const unsaid = ({ status }: Pick<Line, 'status'>): string => (status === 'missing' ? m.data_missing() : '–');

/** `2026`, `Nov 2026`, `28 Nov 2026`, `2026, triwulan 3`. */
export function period(code: string): string {
  const [year = '', part, of] = code.split('-');
  if (!part) return year;
  if (of) return day(code);
  if (part.startsWith('Q')) return m.data_quarter({ year, n: part.slice(1) });
  return `${monthName(Number(part)).slice(0, 3)} ${year}`;
}

/** When a period begins, in years: so that months stand where they belong. */
export function yearOf(code: string): number {
  const [year = '', part, of] = code.split('-');
  if (!part) return Number(year);
  if (of) return Date.parse(`${code}T00:00:00Z`) / (365.2425 * 86_400_000) + 1970;
  return Number(year) + (part.startsWith('Q') ? (Number(part.slice(1)) - 1) / 4 : (Number(part) - 1) / 12);
}

/** `12 Nov 2026` of `2026-11-12`. */
export function day(date: string): string {
  const [year, month, of] = date.split('-').map(Number);
  return month && of ? `${of} ${monthName(month).slice(0, 3)} ${year}` : date;
}

/** A whole number, grouped. */
export const people = (n: number): string => count(n);
