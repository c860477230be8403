import type { Cookies } from '@sveltejs/kit';
import type { OrderLink } from '#src/hub/orders/index.ts';
import { orderLinksCookie } from '#src/kernel/session-cookie.ts';

/** Longer than any order runs, its disputes and refunds included. */
const SECONDS = 90 * 24 * 60 * 60;
/** A cookie of 12 links stays under 500 bytes. */
const MOST = 12;
const LINK = /^([A-Z]-[0-9A-Z]{4}-[0-9A-Z]{4})\.([\w-]{22})$/;

/** The links of orders opened on this device without an account, newest first. The cookie is a guest's login to them. */
export const orderLinks = (cookies: Cookies, origin: string): readonly OrderLink[] =>
  (cookies.get(orderLinksCookie(origin).name) ?? '').split('~').flatMap((kept) => {
    const [, code, token] = LINK.exec(kept) ?? [];
    return code && token ? [{ code, token }] : [];
  });

export const orderToken = (cookies: Cookies, origin: string, code: string): string | undefined =>
  orderLinks(cookies, origin).find((link) => link.code === code)?.token;

/** Remembers links, so that they need not stand in the address bar. */
export function keepOrderLinks(cookies: Cookies, origin: string, links: readonly OrderLink[]): void {
  const { name, options } = orderLinksCookie(origin);
  const fresh = new Set(links.map(({ code }) => code));
  const all = [...links, ...orderLinks(cookies, origin).filter(({ code }) => !fresh.has(code))].slice(0, MOST);
  cookies.set(name, all.map(({ code, token }) => `${code}.${token}`).join('~'), { ...options, maxAge: SECONDS });
}
