import type { Cookies } from '@sveltejs/kit';

/** An order as the page after the checkout shows it. */
export interface JustPlaced {
  readonly code: string;
  readonly shopName: string;
  /** Rupiah. */
  readonly total: number;
  readonly method: string;
  readonly path: string;
  /** Of the form that ordered it: whoever goes back to that form is told so. */
  readonly key?: string;
}

const NAME = '__Host-placed';
const OPTIONS = { path: '/', sameSite: 'lax', secure: true, httpOnly: true } as const;

/** Remembers the orders of the last checkout on this device for an hour, so that the page after it survives a reload. */
export function rememberPlaced(cookies: Cookies, key: string, orders: readonly Omit<JustPlaced, 'key'>[]): void {
  const kept = orders.map(({ code, shopName, total, method, path }) => ({ code, shopName, total, method, path, key }));
  cookies.set(NAME, JSON.stringify(kept), { ...OPTIONS, maxAge: 3600 });
}

/** For a logout: the cookie holds the links of those orders. */
export const forgetPlaced = (cookies: Cookies): void => cookies.delete(NAME, OPTIONS);

export function justPlaced(cookies: Cookies): JustPlaced[] {
  try {
    const kept: unknown = JSON.parse(cookies.get(NAME) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isPlaced) : [];
  } catch {
    return [];
  }
}

const isPlaced = (it: unknown): it is JustPlaced =>
  typeof it === 'object' &&
  it !== null &&
  'path' in it &&
  typeof it.path === 'string' &&
  /^\/pesanan\/[\w-]+\?k=[\w-]+$/.test(it.path) &&
  'code' in it &&
  'shopName' in it &&
  'total' in it &&
  typeof it.total === 'number' &&
  'method' in it;
