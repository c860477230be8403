import type { Cookies } from '@sveltejs/kit';

/** The browser's secret to its cart; only its hash is stored. */
const TOKEN = '__Host-cart';
/** How many pieces are in it, for the badge: readable, so that pages stay the same for everyone. */
const COUNT = 'cart_count';
const KEPT_FOR = 60 * 24 * 3600;

export const cartToken = (cookies: Cookies): string | null => cookies.get(TOKEN)?.slice(0, 64) || null;

/** Remembers a cart that was begun, and how many pieces it holds. */
export function rememberCart(cookies: Cookies, cart: { newToken?: string | null; count: number }): void {
  const common = { path: '/', sameSite: 'lax', secure: true, maxAge: KEPT_FOR } as const;
  if (cart.newToken) cookies.set(TOKEN, cart.newToken, { ...common, httpOnly: true });
  cookies.set(COUNT, String(cart.count), { ...common, httpOnly: false });
}
