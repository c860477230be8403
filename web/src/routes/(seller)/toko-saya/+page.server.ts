import { loggedIn } from '#lib/server/guards.ts';
import { stop } from '#lib/server/problem.ts';
import { chosenShop } from '#lib/server/seller.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, cookies }) => {
  loggedIn(locals, url);
  const now = locals.app.deps.clock.now();
  const shop = chosenShop(locals, cookies);
  if (!shop) return { today: null, now, link: '' };
  const today = await locals.app.sales.readToday(locals.ctx, shop);
  if (!today.ok) stop(today.refusal);
  return { today: today.value, now, link: `${locals.app.deps.origin}/toko/${today.value.shop.slug}` };
};
