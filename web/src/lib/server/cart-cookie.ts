import type { Cookies } from '@sveltejs/kit';
import { CART_COOKIE_SECONDS, cartCookie } from '#src/kernel/session-cookie.ts';

/** How many pieces are in the cart, for the badge: readable, so that pages stay the same for everyone. */
const COUNT = 'cart_count';

/** The browser's secret to its cart; only its hash is stored. */
export const cartToken = (cookies: Cookies, origin: string): string | null =>
  cookies.get(cartCookie(origin).name)?.slice(0, 64) || null;

/** Remembers a cart that was begun, and how many pieces it holds. */
export function rememberCart(
  cookies: Cookies,
  origin: string,
  cart: { newToken?: string | null; count: number },
): void {
  const { name, options } = cartCookie(origin);
  if (cart.newToken) cookies.set(name, cart.newToken, { ...options, maxAge: CART_COOKIE_SECONDS });
  cookies.set(COUNT, String(cart.count), { ...options, httpOnly: false, maxAge: CART_COOKIE_SECONDS });
}
