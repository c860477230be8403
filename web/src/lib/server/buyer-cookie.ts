import type { Cookies } from '@sveltejs/kit';
import { buyerCookie } from '#src/kernel/session-cookie.ts';

/** Who receives the goods, as they asked this phone to remember. */
export interface RememberedBuyer {
  readonly name: string;
  readonly phone: string;
  readonly address: string;
}

const YEAR = 365 * 24 * 3600;
/** Longer than any form of ours; a cookie has room for some 4,000 bytes. */
const LONGEST = { name: 80, phone: 30, address: 300 };

/** Null when nothing is remembered, or what is there is not ours. */
export function rememberedBuyer(cookies: Cookies, origin: string): RememberedBuyer | null {
  try {
    const kept: unknown = JSON.parse(cookies.get(buyerCookie(origin).name) ?? 'null');
    return isBuyer(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Remembers who buys on this phone alone; the site's database is told nothing before an order. */
export function rememberBuyer(cookies: Cookies, origin: string, buyer: RememberedBuyer): void {
  const { name, options } = buyerCookie(origin);
  const kept = {
    name: buyer.name.slice(0, LONGEST.name),
    phone: buyer.phone.slice(0, LONGEST.phone),
    address: buyer.address.slice(0, LONGEST.address),
  };
  cookies.set(name, JSON.stringify(kept), { ...options, maxAge: YEAR });
}

export function forgetBuyer(cookies: Cookies, origin: string): void {
  const { name, options } = buyerCookie(origin);
  cookies.delete(name, options);
}

const isBuyer = (it: unknown): it is RememberedBuyer =>
  typeof it === 'object' &&
  it !== null &&
  Object.keys(LONGEST).every((part) => typeof (it as Record<string, unknown>)[part] === 'string');
