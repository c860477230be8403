import type { Told } from './craft-cards.ts';

/** What the newest releases say of the market. */
export interface MarketTold {
  readonly month: string;
  readonly version: number;
  readonly goods: number;
  readonly shops: number;
  /** Those with the most goods first. */
  readonly crafts: readonly { readonly craft: string; readonly goods: number; readonly shops: number }[];
  /** Of the last month that was counted; null where they are too few to be told. */
  readonly orders: { readonly month: string; readonly n: number } | null;
}

const MONTH = /^\d{4}-\d{2}$/;

/** The last month of the market, from its published lines; null before there are any. */
export function marketTold(lines: readonly Told[], orders: readonly Told[], version: number): MarketTold | null {
  const month = lastMonth(lines);
  if (month === null) return null;
  const its = lines.filter(({ text }) => text['window'] === month);
  const counts = its.map(({ text, values }) => ({
    craft: text['craft'] ?? '',
    goods: values['goods'] ?? 0,
    shops: values['shops'] ?? 0,
  }));
  const all = counts.find(({ craft }) => craft === 'all');
  const ordered = lastMonth(orders);
  const n = orders.find(({ text }) => text['window'] === ordered && text['part'] === 'all')?.values['orders'];
  return {
    month,
    version,
    goods: all?.goods ?? 0,
    shops: all?.shops ?? 0,
    crafts: counts.filter(({ craft }) => craft !== 'all').toSorted((a, b) => b.goods - a.goods),
    orders: ordered !== null && typeof n === 'number' ? { month: ordered, n } : null,
  };
}

const lastMonth = (lines: readonly Told[]): string | null =>
  lines
    .flatMap(({ text }) => (MONTH.test(text['window'] ?? '') ? [text['window'] ?? ''] : []))
    .toSorted()
    .at(-1) ?? null;
