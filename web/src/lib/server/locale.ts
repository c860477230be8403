import { AsyncLocalStorage } from 'node:async_hooks';
import { isLocale, localeFrom, type Locale } from '#lib/language.ts';

const storage = new AsyncLocalStorage<Locale>();
localeFrom(() => storage.getStore());

/** The language of a request: `?lang=`, else the cookie `lang`, else Indonesian. */
export function localeOf(url: URL, cookie: string | undefined): Locale {
  const wanted = url.searchParams.get('lang') ?? cookie;
  return isLocale(wanted) ? wanted : 'id';
}

/** Runs `work` so that every message inside it speaks this language, however many requests run at once. */
export const speaking = <T>(locale: Locale, work: () => T): T => storage.run(locale, work);
