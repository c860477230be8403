import type { Cookies } from '@sveltejs/kit';
import type { Place } from '#src/foundation/villages/index.ts';

const NAME = 'tujuan';
const YEAR = 365 * 24 * 3600;
const OPTIONS = { path: '/', sameSite: 'lax', httpOnly: false } as const;

/** The place that this device has goods sent to; null = not said yet. Whoever sends asks again whether there is one. */
export function destination(cookies: Cookies): Place | null {
  const [, id, name] = /^(\d{2}(?:\.\d{2}){1,2})~(.{1,80})$/.exec(cookies.get(NAME) ?? '') ?? [];
  return id && name ? { id, name } : null;
}

/**
 * Remembers the place with its name, readable by the page: pages are kept for everybody without it, and the product's page
 * says on the device itself what it costs to send there.
 */
export const rememberDestination = (cookies: Cookies, { id, name }: Place): void =>
  cookies.set(NAME, `${id}~${name}`, { ...OPTIONS, maxAge: YEAR });

export const forgetDestination = (cookies: Cookies): void => cookies.delete(NAME, OPTIONS);
