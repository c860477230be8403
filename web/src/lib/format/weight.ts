import { perLocale } from './locale.ts';

const kilos = perLocale((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 2 }));

/** Grams as people say them: `300 g`, `1,2 kg`. */
export const weight = (grams: number): string => (grams < 1000 ? `${grams} g` : `${kilos().format(grams / 1000)} kg`);
