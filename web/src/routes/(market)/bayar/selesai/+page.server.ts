import { redirect } from '@sveltejs/kit';
import { caseCards } from '#lib/server/case-cards.ts';
import { justPlaced } from '#lib/server/placed-cookie.ts';
import * as m from '#lib/paraglide/messages.js';
import type { PageServerLoad } from './$types';

/** What was ordered just now: the goods, the sum, until when, and what comes next for each. */
export const load: PageServerLoad = async ({ cookies, locals, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const placed = justPlaced(cookies);
  if (placed.length === 0) redirect(303, '/pesanan');
  const { app } = locals;
  const links = placed.map(({ code, path }) => ({ code, token: path.split('?k=')[1] ?? '' }));
  const cards = new Map(caseCards(app, await app.orders.followedByLink(links)).map((card) => [card.code, card]));
  const orders = placed.map((order) => ({ ...order, card: cards.get(order.code) ?? null }));
  return {
    // What is to be paid stands first.
    orders: orders.toSorted((a, b) => Number(a.method === 'cod') - Number(b.method === 'cod')),
    total: placed.reduce((sum, { total }) => sum + total, 0),
    now: app.deps.clock.now(),
    keep: m.checkout_done_message({
      links: placed.map(({ shopName, path }) => `${shopName}: ${app.config.origin}${path}`).join('\n'),
    }),
    aim: { href: '/pesanan', label: m.shell_cases_mine() },
  };
};
