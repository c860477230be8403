import type { Cookies } from '@sveltejs/kit';

/** An order as the page after the checkout shows it. */
export interface JustPlaced {
  readonly code: string;
  readonly shopName: string;
  /** Rupiah. */
  readonly total: number;
  readonly method: string;
  readonly path: string;
}

const NAME = '__Host-placed';

/** Remembers the orders of the last checkout on this device for an hour, so that the page after it survives a reload. */
export function rememberPlaced(cookies: Cookies, orders: readonly JustPlaced[]): void {
  const kept = orders.map(({ code, shopName, total, method, path }) => ({ code, shopName, total, method, path }));
  cookies.set(NAME, JSON.stringify(kept), { path: '/', sameSite: 'lax', secure: true, httpOnly: true, maxAge: 3600 });
}

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
