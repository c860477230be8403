import type { Cookies, RequestEvent } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import { isLocale } from '#lib/language.ts';
import * as m from '#lib/paraglide/messages.js';
import { isTheme } from '#lib/theme.ts';
import { LOOK_COOKIE_SECONDS } from '#src/kernel/look.ts';
import { hasChosenVillage, rememberVillage } from './place.ts';
import { localeOf, speaking } from './locale.ts';

/** Remembers a display choice on this device. Readable by scripts: the browser's messages follow it. */
export const remember = (cookies: Cookies, name: 'lang' | 'theme', value: string): void =>
  cookies.set(name, value, { path: '/', maxAge: LOOK_COOKIE_SECONDS, sameSite: 'lax', httpOnly: false });

/**
 * A resident's own village is the one chosen on their device until they choose another: pages that are kept know a reader's
 * village from the cookie alone.
 */
async function rememberOwnVillage({ locals, cookies }: RequestEvent): Promise<void> {
  const { actor } = locals.ctx;
  const own = actor.kind === 'account' ? actor.resident?.villageId : undefined;
  if (!own || hasChosenVillage(cookies)) return;
  const village = (await locals.app.facts.get().catch(() => null))?.village(own);
  if (village) rememberVillage(cookies, village.slug);
}

/** A page that says why a form was refused says so in its title too: it is read first, and in the list of open pages. */
const titled = (html: string): string =>
  html.includes(' data-problem') ? html.replace('<title>', () => `<title>${m.ui_problem_title()}`) : html;

/** What the framework leaves for its own script to find its place by. */
const MARKS = /<!--[\w$[\]!-]{0,12}?-->/g;

/** A page without that script needs no marks: they are a fifteenth of the bytes of one with a long table. */
const unmarked = (html: string): string => (html.includes('/_app/immutable/entry/') ? html : html.replace(MARKS, ''));

/** Renders the page in the visitor's language and colours. `?lang=en` also remembers the language. */
export const handleDocument: Handle = async ({ event, resolve }) => {
  const locale = localeOf(event.url, event.cookies.get('lang'));
  const theme = event.cookies.get('theme');
  const asked = event.url.searchParams.get('lang');
  if (isLocale(asked) && asked !== event.cookies.get('lang')) remember(event.cookies, 'lang', asked);
  await rememberOwnVillage(event);
  return speaking(locale, () =>
    resolve(event, {
      transformPageChunk: ({ html }) =>
        unmarked(titled(html)).replace(
          '%balai.look%',
          `lang="${locale}" data-theme="${isTheme(theme) ? theme : 'auto'}"`,
        ),
    }),
  );
};
