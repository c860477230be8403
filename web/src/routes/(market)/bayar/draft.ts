import type { Cookies } from '@sveltejs/kit';
import { DAY } from '#src/kernel/clock.ts';
import { checkoutCookie } from '#src/kernel/session-cookie.ts';
import { KEPT } from '#lib/server/kept-answer.ts';

/** Edits what was typed instead of showing what it was answered. */
export const EDIT = 'ubah';

/** Remembers with which answer the checkout was left: whoever comes back by another way finds what they typed. */
export function rememberDraft(cookies: Cookies, origin: string, url: URL): void {
  const { name, options } = checkoutCookie(origin);
  const address = [url.searchParams.get('ke') ?? '', url.searchParams.get(KEPT) ?? ''].join(' ');
  cookies.set(name, address, { ...options, maxAge: DAY / 1000 });
}

/** The address of what was typed last, once: an answer that is no longer kept must not lead there again and again. */
export function takeDraft(cookies: Cookies, origin: string): string | null {
  const { name, options } = checkoutCookie(origin);
  const [place = '', id] = (cookies.get(name) ?? '').split(' ');
  if (!id) return null;
  cookies.delete(name, options);
  return `/bayar?${new URLSearchParams({ ke: place, [KEPT]: id, [EDIT]: '' })}`;
}

export function forgetDraft(cookies: Cookies, origin: string): void {
  const { name, options } = checkoutCookie(origin);
  cookies.delete(name, options);
}
