import type { Cookies } from '@sveltejs/kit';
import { DAY } from '#src/kernel/clock.ts';
import { orderLinksCookie, sessionCookie } from '#src/kernel/session-cookie.ts';
import { forgetPlaced } from './placed-cookie.ts';

type Locals = Pick<App.Locals, 'app'>;

/** The longest a login lasts; when it really ends is the server's to say. */
const LONGEST = 180 * DAY;

/** Writes the token of a new login. Short ones, of office computers and kiosks, go when the browser is closed. */
export function enter(cookies: Cookies, { app }: Locals, session: { token: string; expiresAt: number }): void {
  const { name, options } = sessionCookie(app.config.origin);
  const isShort = session.expiresAt - app.deps.clock.now() < DAY;
  cookies.set(name, session.token, { ...options, ...(!isShort && { maxAge: LONGEST / 1000 }) });
}

/** Forgets the login on this device, and the orders that were placed or opened on it: phones are passed on. */
export function leave(cookies: Cookies, { app }: Locals): void {
  const { name, options } = sessionCookie(app.config.origin);
  cookies.delete(name, options);
  const links = orderLinksCookie(app.config.origin);
  cookies.delete(links.name, links.options);
  forgetPlaced(cookies);
}
