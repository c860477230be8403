import * as m from '#lib/paraglide/messages.js';
import { behalfOf } from '#lib/server/behalf.ts';
import { chosenShop, rememberShop } from '#lib/server/seller.ts';
import { stop } from '#lib/server/problem.ts';
import type { LayoutServerLoad } from './$types';

/** The frame of the seller's pages: which shop, and what waits in it. Each page asks for the login itself. */
export const load: LayoutServerLoad = async ({ locals, cookies, url, setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-store' });
  const asked = url.searchParams.get('toko');
  const { actor } = locals.ctx;
  if (asked && actor.kind === 'account' && actor.shops.some((shop) => shop.id === asked)) rememberShop(cookies, asked);
  const chosen = chosenShop(locals, cookies);
  const counters = chosen ? await locals.app.sales.countWaiting(locals.ctx) : null;
  if (counters && !counters.ok) stop(counters.refusal);
  const shops = counters?.value ?? [];
  const here = shops.find((shop) => shop.shopId === chosen);
  return {
    behalf: behalfOf(locals, here && { id: here.shopId, name: here.name }),
    counter: here?.name ?? m.shell_my_shop(),
    person: locals.session?.name ?? null,
    others: shops
      .filter((shop) => shop !== here)
      .map(({ shopId, name, waiting }) => ({ href: `/toko-saya?toko=${shopId}`, name, waiting })),
    links: here
      ? [
          { href: '/toko-saya', label: m.sale_nav_today() },
          { href: '/toko-saya/pesanan', label: m.sale_nav_orders(), waiting: here.waiting },
          { href: '/toko-saya/produk', label: m.sale_nav_products() },
          { href: '/toko-saya/uang', label: m.sale_nav_money() },
          { href: '/toko-saya/pengaturan', label: m.sale_nav_settings() },
        ]
      : [],
  };
};
