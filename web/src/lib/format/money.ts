import type { Rupiah } from '#src/kernel/money.ts';
import { perLocale } from './locale.ts';

const grouped = perLocale((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 0 }));

/** `Rp22.000` (`Rp22,000` in English). No space: a price never breaks over two lines. */
export const rupiah = (amount: Rupiah): string => `${amount < 0 ? '−' : ''}Rp${grouped().format(Math.abs(amount))}`;

/** Whole numbers with the language's grouping. */
export const count = (n: number): string => grouped().format(n);
