import type { Cookies } from '@sveltejs/kit';
import { expect, it } from 'vitest';
import { rememberBuyer } from './buyer-cookie.ts';
import { keepOrderLinks } from './order-links.ts';
import { justPlaced, rememberPlaced } from './placed-cookie.ts';
import { enter, leave } from './session-cookie.ts';

const ORIGIN = 'https://balai.test';
const locals = {
  app: { config: { origin: ORIGIN }, deps: { clock: { now: () => 0 } }, identity: { keepCart: async () => {} } },
} as unknown as Parameters<typeof leave>[1];

/** A browser that forgets a `__Host-` cookie only when it is told so with the cookie's own path and `Secure`. */
function device(): Cookies & { readonly jar: Map<string, string> } {
  const jar = new Map<string, string>();
  return {
    jar,
    get: (name: string) => jar.get(name),
    set: (name: string, value: string) => void jar.set(name, value),
    delete: (name: string, options: { path?: string; secure?: boolean }) =>
      void (options.path === '/' && options.secure && jar.delete(name)),
  } as unknown as Cookies & { readonly jar: Map<string, string> };
}

it('who logs out leaves neither the login nor an order nor who bought behind on the device, only that it is known', async () => {
  const cookies = device();
  await enter(cookies, locals, { token: 'x'.repeat(32), expiresAt: 1, device: 'd'.repeat(32) });
  keepOrderLinks(cookies, ORIGIN, [{ code: 'P-0000-0001', token: 'a'.repeat(22) }]);
  rememberPlaced(cookies, 'kunci', [
    { code: 'P-0000-0001', shopName: 'Dapur Siti', total: 22_000, method: 'qris', path: '/pesanan/P-0000-0001?k=aaaa' },
  ]);
  rememberBuyer(cookies, ORIGIN, { name: 'Siti', phone: '0812', address: 'Jl. Way Ratai' });
  cookies.set('__Host-jawaban', 'rahasia', { path: '/' });
  cookies.set('lang', 'en', { path: '/' });
  expect(justPlaced(cookies)).toHaveLength(1);
  leave(cookies, locals);
  expect(justPlaced(cookies)).toEqual([]);
  expect(Object.fromEntries(cookies.jar)).toEqual({ lang: 'en', '__Host-perangkat': 'd'.repeat(32) });
});

it('a fresh proof leaves what the device is known by as it is', async () => {
  const cookies = device();
  await enter(cookies, locals, { token: 'x'.repeat(32), expiresAt: 1, device: 'd'.repeat(32) });
  await enter(cookies, locals, { token: 'y'.repeat(32), expiresAt: 1 });
  expect(cookies.jar.get('__Host-perangkat')).toBe('d'.repeat(32));
});
