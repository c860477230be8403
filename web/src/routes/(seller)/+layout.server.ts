import * as m from '#lib/paraglide/messages.js';
import type { LayoutServerLoad } from './$types';

/** The frame of the seller's pages. Each page asks for the login itself. */
export const load: LayoutServerLoad = ({ locals, setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-store' });
  const { actor } = locals.ctx;
  const sells = actor.kind === 'account' && actor.shops.length > 0;
  return {
    counter: m.shell_my_shop(),
    person: locals.session?.name ?? null,
    links: sells
      ? [
          { href: '/toko-saya', label: m.shell_seller_today() },
          { href: '/toko-saya/pesanan', label: m.shell_seller_orders() },
          { href: '/toko-saya/produk', label: m.shell_seller_products() },
        ]
      : [],
  };
};
