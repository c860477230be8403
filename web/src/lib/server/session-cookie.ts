import type { Cookies } from '@sveltejs/kit';
import { DAY } from '#src/kernel/clock.ts';
import { knownDeviceCookie, orderLinksCookie, sessionCookie } from '#src/kernel/session-cookie.ts';
import { cartToken } from './cart-cookie.ts';
import { forgetBuyer } from './buyer-cookie.ts';
import { forgetKept } from './kept-answer.ts';
import { forgetPlaced } from './placed-cookie.ts';

type Locals = Pick<App.Locals, 'app'>;

/** The longest a login lasts; when it really ends is the server's to say. */
const LONGEST = 180 * DAY;

interface Entered {
  readonly token: string;
  readonly expiresAt: number;
  readonly device?: string;
}

/**
 * Writes the token of a new login. Short ones, of office computers and kiosks, go when the browser is closed; what the device is
 * known by stays, so that strangers who guess cannot keep its people out. A cart that was filled before comes along.
 */
export async function enter(cookies: Cookies, { app }: Locals, session: Entered): Promise<void> {
  const { name, options } = sessionCookie(app.config.origin);
  const isShort = session.expiresAt - app.deps.clock.now() < DAY;
  cookies.set(name, session.token, { ...options, ...(!isShort && { maxAge: LONGEST / 1000 }) });
  const known = knownDeviceCookie(app.config.origin);
  if (session.device) cookies.set(known.name, session.device, { ...known.options, maxAge: LONGEST / 1000 });
  await app.identity.keepCart({ session: session.token, cartToken: cartToken(cookies, app.config.origin) });
}

/**
 * Forgets the login on this device, the orders that were placed or opened on it, and who buys: phones are passed on. That it
 * is known opens nothing, and stays.
 */
export function leave(cookies: Cookies, { app }: Locals): void {
  const { name, options } = sessionCookie(app.config.origin);
  cookies.delete(name, options);
  const links = orderLinksCookie(app.config.origin);
  cookies.delete(links.name, links.options);
  forgetPlaced(cookies);
  forgetKept(cookies, app.config.origin);
  forgetBuyer(cookies, app.config.origin);
}
