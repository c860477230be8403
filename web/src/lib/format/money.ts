import type { Rupiah } from '#src/kernel/money.ts';
import { perLocale } from './locale.ts';

const grouped = perLocale((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 0 }));
const withTenths = perLocale(
  (tag) => new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
);

/** `Rp22.000` (`Rp22,000` in English). No space: a price never breaks over two lines. */
export const rupiah = (amount: Rupiah): string => `${amount < 0 ? '−' : ''}Rp${grouped().format(Math.abs(amount))}`;

/** Whole numbers with the language's grouping. */
export const count = (n: number): string => grouped().format(n);

/** A mean to one decimal: `4,8` (`4.8` in English). */
export const tenths = (n: number): string => withTenths().format(n);

const rates = perLocale((tag) => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 2 }));

/** A rate in basis points: `1%`, `0,5%` (`0.5%` in English). */
export const percent = (bps: number): string => rates().format(bps / 10_000);

const asTyped = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 0 });

/** An amount as it stands in a box, to be typed over: `15.000` in either language, as people here write it; '' for none. */
export const amountInBox = (amount: Rupiah | null | undefined): string =>
  amount === null || amount === undefined ? '' : asTyped.format(amount);
