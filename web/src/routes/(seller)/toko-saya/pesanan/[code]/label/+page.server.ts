import { loggedIn } from '#lib/server/guards.ts';
import { stop } from '#lib/server/problem.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  loggedIn(locals, url);
  const sale = await locals.app.sales.viewSale(locals.ctx, params.code);
  if (!sale.ok) stop(sale.refusal);
  return { sale: sale.value, link: `${locals.app.deps.origin}/toko-saya/pesanan/${sale.value.code}` };
};
