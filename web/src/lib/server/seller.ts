import { redirect, type Cookies } from '@sveltejs/kit';
import { loggedIn } from './guards.ts';

const COOKIE = 'toko';
const YEAR = 365 * 24 * 3600;

/** The shop that the seller works in: the one chosen on this device, else their first; null for who has none. */
export function chosenShop({ ctx }: Pick<App.Locals, 'ctx'>, cookies: Cookies): string | null {
  const { actor } = ctx;
  if (actor.kind !== 'account') return null;
  const chosen = cookies.get(COOKIE);
  return (actor.shops.find((shop) => shop.id === chosen) ?? actor.shops[0])?.id ?? null;
}

export const rememberShop = (cookies: Cookies, id: string): void =>
  cookies.set(COOKIE, id, { path: '/', maxAge: YEAR, sameSite: 'lax', httpOnly: true });

/** The shop of a seller's page. Guests log in first; whoever has no shop is led to the page that says how to get one. */
export function shopAtWork(locals: App.Locals, url: URL, cookies: Cookies): string {
  loggedIn(locals, url);
  return chosenShop(locals, cookies) ?? redirect(303, '/toko-saya');
}

/**
 * The shop that a form is for. None for whoever is no longer logged in: the use-case refuses, and what was typed waits for them
 * behind the login.
 */
export const shopOrNone = (locals: Pick<App.Locals, 'ctx'>, cookies: Cookies): string =>
  chosenShop(locals, cookies) ?? '';
