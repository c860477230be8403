import { perLocale } from './locale.ts';

const names = perLocale((tag) => new Intl.DateTimeFormat(tag, { timeZone: 'UTC', month: 'long' }));

/** `Januari` … `Desember`; 1 = January. */
export const monthName = (month: number): string => names().format(Date.UTC(2026, month - 1, 15));
