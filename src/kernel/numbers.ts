import { oneLine } from './text.ts';

/** `ambiguous`: it may mean two numbers (`1.5`, `15.00.0`). `no_number`: it means none. */
export type Unread = 'ambiguous' | 'no_number';
type Units = Readonly<Record<string, number>>;

const RUPIAH: Units = { '': 1, rupiah: 1, rb: 1_000, ribu: 1_000, k: 1_000, jt: 1_000_000, juta: 1_000_000 };
/** An Indonesian ons has 100 grams. */
const GRAMS: Units = { '': 1, g: 1, gr: 1, gram: 1, ons: 100, kg: 1_000, kilo: 1_000, kilogram: 1_000 };

/** Rupiah as people write them: `Rp 15.000,-`, `15rb`, `1,5jt`, `15000.00`. */
export const readRupiah = (typed: string): number | Unread =>
  quantity(
    flat(typed)
      .replace(/^(rp\b\.?|rp(?=\d)|idr)\s*:?\s*/, '')
      .replace(/[.,]\s*\p{Pd}+$/u, ''),
    RUPIAH,
  );

/** A weight in grams: `400`, `400 g`, `0,4 kg`, `2 ons`. */
export const readGrams = (typed: string): number | Unread => quantity(flat(typed), GRAMS);

/** A count: `25`, `1.500`. */
export const readCount = (typed: string): number | Unread => quantity(flat(typed), { '': 1 });

/** A number that may have one or two decimals: `1.250` is 1250; `12,5` and `12.5` are twelve and a half. */
export function readDecimal(typed: string): number | Unread {
  const text = flat(typed);
  const decimal = /^(\d{1,12}|[1-9]\d{0,2}(?:\.\d{3})+)[.,](\d{1,2})$/.exec(text);
  if (!decimal || /\..*\./.test(text)) return quantity(text, { '': 1 });
  return Number(`${decimal[1]?.replaceAll('.', '')}.${decimal[2]}`);
}

/** The number, or what was typed where there is none: a field of the kind says what is wrong with it. */
export const orTyped = (read: (typed: string) => number | Unread, typed: string): number | string => {
  const understood = read(typed);
  return typeof understood === 'number' ? understood : typed;
};

/** Whether digits were typed that may mean two numbers, in any of the kinds. */
export const isAmbiguous = (typed: string): boolean =>
  [readRupiah, readGrams].some((read) => read(typed) === 'ambiguous');

/** A whole number as all of these read it: `15.000`. */
export const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, '.');

const flat = (typed: string): string => oneLine(typed.normalize('NFKC')).toLowerCase();

function quantity(text: string, units: Units): number | Unread {
  const [, digits, unit] = /^(\d(?:[\d., ]*\d)?)\s*([a-z]*)\.?$/.exec(text) ?? [];
  const factor = Object.hasOwn(units, unit ?? '?') ? units[unit ?? ''] : undefined;
  if (digits === undefined || factor === undefined) return 'no_number';
  return factor === 1 ? whole(digits) : times(digits, factor);
}

/** Groups of three parted by one sign throughout; decimals only where they are nought and cannot be a group. */
const WHOLE = [
  /^\d{1,12}$/,
  /^\d{4,12}[.,]0{1,2}$/,
  /^[1-9]\d{0,2}(?:\.\d{3}){1,3}(?:,0{1,2})?$/,
  /^[1-9]\d{0,2}(?: \d{3}){1,3}(?:,0{1,2})?$/,
  /^[1-9]\d{0,2}(?:,\d{3}){2,3}(?:\.0{1,2})?$/,
  /^[1-9]\d{0,2},\d{3}\.0{1,2}$/,
];

function whole(digits: string): number | Unread {
  if (!WHOLE.some((form) => form.test(digits))) return 'ambiguous';
  return Number(digits.replace(/[.,]0{1,2}$/, '').replace(/[., ]/g, ''));
}

/** Before a larger unit a sign begins decimals, unless three digits follow: `1.500 kg` may be 1,5 or 1500. */
function times(digits: string, factor: number): number | Unread {
  const [, before, after = ''] = /^(\d{1,9})(?:[.,](\d{1,2}|(?<=^0[.,])\d{3}))?$/.exec(digits) ?? [];
  if (before === undefined) return 'ambiguous';
  const value = (Number(before + after) * factor) / 10 ** after.length;
  return Number.isSafeInteger(value) ? value : 'ambiguous';
}
