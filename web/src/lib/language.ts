import { isLocale, type Locale } from '#src/kernel/look.ts';

export { isLocale, type Locale };

/** On the server there is no page. */
const browser = globalThis as { readonly document?: { readonly documentElement: { readonly lang: string } } };

/** In a browser: the language that the page was rendered in. */
const ofThePage = (): Locale => {
  const tag = browser.document?.documentElement.lang;
  return isLocale(tag) ? tag : 'id';
};

let spoken: () => Locale = ofThePage;

/** The language that messages and formats speak now. */
export const getLocale = (): Locale => spoken();

/** The server answers many at once: it tells the language of each request by itself. */
export const localeFrom = (ask: () => Locale | undefined): void => {
  spoken = () => ask() ?? 'id';
};
