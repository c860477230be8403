import { wib, type Instant } from '../../../kernel/clock.ts';

/** What a letter's number is printed from. */
export interface NumberParts {
  /** Kode klasifikasi arsip. */
  readonly classification: string;
  readonly number: number;
  /** The village's own code, e.g. `HNR`. */
  readonly village: string;
  /** When the number was given; month and year are read in WIB. */
  readonly at: Instant;
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const TOKEN = /\{([a-z-]+)(?::([1-9]))?\}/g;

const VALUES: Readonly<Record<string, (parts: NumberParts) => string>> = {
  classification: (p) => p.classification,
  number: (p) => String(p.number),
  village: (p) => p.village,
  month: (p) => String(wib(p.at).month).padStart(2, '0'),
  'roman-month': (p) => ROMAN[wib(p.at).month - 1] ?? '',
  year: (p) => String(wib(p.at).year),
};

/** The default of a new village; also the column's default. */
export const DEFAULT_NUMBER_FORMAT = '{classification}/{number:3}/{village}/{roman-month}/{year}';

/** Why a village's own format cannot be used. */
export type NumberFormatFault =
  'number_missing' | 'year_missing' | 'village_missing' | 'unknown_token' | 'stray_brace' | 'too_long';

/** The village's code between separators, so that it cannot run into what stands beside it. */
const VILLAGE_APART = /(?<![\p{L}\p{N}}])\{village\}(?![\p{L}\p{N}{])/u;

/**
 * Checks a village's format before it is saved: it must hold the running number and the year, or two letters would print
 * the same, and the village set apart, or two villages would. `{number:3}` pads with zeros; only the number takes a width.
 */
export function checkNumberFormat(format: string): NumberFormatFault | null {
  const tokens = [...format.matchAll(TOKEN)];
  if (tokens.some(([, name = '', width]) => !Object.hasOwn(VALUES, name) || (width && name !== 'number')))
    return 'unknown_token';
  if (/[{}\p{Cc}]/u.test(format.replace(TOKEN, ''))) return 'stray_brace';
  if (!tokens.some(([, name]) => name === 'number')) return 'number_missing';
  if (!tokens.some(([, name]) => name === 'year')) return 'year_missing';
  if (format.length > 80) return 'too_long';
  return VILLAGE_APART.test(format) ? null : 'village_missing';
}

/** The number as printed: `500.2.2.4/001/HNR/XI/2026`. */
export const formatNumber = (format: string, parts: NumberParts): string =>
  format.replace(TOKEN, (whole, name: string, width?: string) => {
    const value = VALUES[name]?.(parts) ?? whole;
    return width ? value.padStart(Number(width), '0') : value;
  });
