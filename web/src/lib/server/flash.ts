import type { Cookies } from '@sveltejs/kit';
import { flashCookie } from '#src/kernel/session-cookie.ts';
import { said } from './said.ts';

/** Leaves word for the next page: the key of a message (`orders_flash_proof`), said once. */
export function flash(cookies: Cookies, origin: string, key: string): void {
  const { name, options } = flashCookie(origin);
  cookies.set(name, key, { ...options, maxAge: 60 });
}

/** What the last action left word of, in the reader's language; null when there is nothing new. */
export function flashed(cookies: Cookies, origin: string): string | null {
  const { name, options } = flashCookie(origin);
  const key = cookies.get(name);
  if (!key) return null;
  cookies.delete(name, options);
  return /^[a-z]+_flash_[a-z_]+$/.test(key) ? said(key) : null;
}
