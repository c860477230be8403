import { redirect } from '@sveltejs/kit';
import { loggedIn } from '#lib/server/guards.ts';
import { failWith, stop } from '#lib/server/problem.ts';
import { typedFrom } from '#lib/shops/typed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { resident, shops } = loggedIn(locals, url);
  const mine = await locals.app.shops.myApplication(locals.ctx);
  if (!mine.ok) stop(mine.refusal);
  const facts = await locals.app.facts.get();
  const villages = facts.villages.filter(({ active }) => active).map(({ id, name, feeBps }) => ({ id, name, feeBps }));
  return {
    application: mine.value,
    hasShop: shops.length > 0,
    villages,
    /** The village of the record, or the only one there is. */
    village: resident?.villageId ?? (villages.length === 1 ? villages[0]?.id : undefined) ?? '',
  };
};

export const actions: Actions = {
  withdraw: async ({ locals }) => {
    const done = await locals.app.shops.withdrawApplication(locals.ctx);
    if (!done.ok) return failWith(done.refusal, { typed: null });
    redirect(303, '/toko-saya/buka');
  },

  apply: async ({ request, locals }) => {
    const form = await request.formData();
    const typed = typedFrom(form);
    const input = Object.fromEntries(Object.entries(typed).map(([name, values]) => [name, values[0]]));
    const done = await locals.app.shops.applyForShop(locals.ctx, input);
    if (!done.ok) return failWith(done.refusal, { typed });
    redirect(303, '/toko-saya/buka');
  },
};
