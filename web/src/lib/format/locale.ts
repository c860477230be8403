import { getLocale, type Locale } from '#lib/language.ts';

/** The tag that Intl knows the interface's language by. */
const TAG = { id: 'id-ID', en: 'en-GB' } as const satisfies Record<Locale, string>;

/** A maker of Intl formatters that builds each language's only once: building one costs more than using it. */
export function perLocale<T>(make: (tag: string) => T): () => T {
  const made = new Map<Locale, T>();
  return () => {
    const locale = getLocale();
    const known = made.get(locale) ?? make(TAG[locale]);
    made.set(locale, known);
    return known;
  };
}
