import { wib } from '../../kernel/clock.ts';
import type { Locale } from '../../kernel/ctx.ts';
import type { OutgoingMessage } from '../../kernel/ports.ts';
import { oneLine } from '../../kernel/text.ts';

/**
 * A wording that the messenger service has approved. Texts hold the public code, a link, and what the case is about; no number,
 * address or NIK: phones are shared. `{name}` marks a parameter; a wording neither begins nor ends with one (WhatsApp's rule).
 */
export interface Template {
  readonly category: 'utility' | 'authentication';
  /** In the order in which they stand in the wording. `amount` is rupiah and `deadline` a moment, worded per language. */
  readonly params: readonly string[];
  readonly id: string;
  readonly en: string;
  /** What stands in the place of a parameter of which a message that was kept from before says nothing. */
  readonly unsaid?: Readonly<Record<string, Readonly<Record<Locale, string>>>>;
}

/** Wordings by name. */
export type Templates = Readonly<Record<string, Template>>;

/** What stands in the place of parameters, as it is kept: the words for amounts and moments are made when it is read. */
export type Params = Readonly<Record<string, string | number>>;

/** The parameters of a wording, in their order. */
export const paramsIn = (wording: string): string[] =>
  [...wording.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');

/** Meta refuses an empty parameter, and 1,024 signs in all. */
const LONGEST = 120;

/** The text with its parameters filled in; line breaks inside a parameter become spaces. */
export const fill = (template: Template, params: Params, locale: Locale): string =>
  template[locale].replace(/\{(\w+)\}/g, (_, name: string) => paramWords(template, name, params[name], locale));

/** The first paragraph, which says what happened; the rest is the link and the sender. */
export const firstOf = (template: Template | undefined, params: Params, locale: Locale): string =>
  template ? (fill(template, params, locale).split('\n\n')[0] ?? '') : '';

/** A message of this template, ready for the messenger. */
export const messageOf = (
  name: string,
  template: Template,
  locale: Locale,
  params: Params,
): Pick<OutgoingMessage, 'text' | 'template'> => ({
  text: fill(template, params, locale),
  template: {
    name: `balai_${name}`,
    locale,
    params: template.params.map((p) => paramWords(template, p, params[p], locale)),
    isCode: template.category === 'authentication',
  },
});

function paramWords({ unsaid }: Template, name: string, value: string | number | undefined, locale: Locale): string {
  if (typeof value === 'number' && name === 'amount') return rupiahWords(value, locale);
  if (typeof value === 'number' && name === 'deadline') return momentWords(value, locale);
  const words = oneLine(String(value ?? ''));
  // A link must stay whole; everything else may be cut.
  if (name !== 'link' && words.length > LONGEST) return `${words.slice(0, LONGEST - 1).trimEnd()}…`;
  return words || ((unsaid?.[name] ?? (name === 'deadline' ? NO_DEADLINE : null))?.[locale] ?? '-');
}

const NO_DEADLINE = { id: 'lihat halamannya', en: 'see its page' };

const rupiahWords = (amount: number, locale: Locale): string =>
  `Rp${String(amount).replace(/\B(?=(\d{3})+$)/g, locale === 'id' ? '.' : ',')}`;

const DAYS = {
  id: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;
const MONTHS = {
  id: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
} as const;

/** `Sabtu 28 Nov pukul 14.05 WIB`: never "tomorrow", because a message may be read a day late. */
function momentWords(at: number, locale: Locale): string {
  const { weekday, day, month, hour, minute } = wib(at);
  const two = (n: number) => String(n).padStart(2, '0');
  const date = `${DAYS[locale][weekday] ?? ''} ${day} ${MONTHS[locale][month - 1] ?? ''}`;
  return locale === 'id' ? `${date} pukul ${two(hour)}.${two(minute)} WIB` : `${date}, ${two(hour)}:${two(minute)} WIB`;
}
