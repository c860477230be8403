import { redirect } from '@sveltejs/kit';
import { flash } from '#lib/server/flash.ts';
import { followedOrder, refOf } from '#lib/server/followed-order.ts';
import { failWith } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { order } = await followedOrder(event);
  return { code: order.code, together: order.siblings.length > 0, guest: event.locals.ctx.actor.kind === 'guest' };
};

export const actions: Actions = {
  default: async (event) => {
    const { locals, cookies } = event;
    const ref = refOf(event);
    const done = await locals.app.orders.withdrawLinks(locals.ctx, ref);
    if (!done.ok) return failWith(done.refusal, {});
    flash(cookies, locals.app.config.origin, 'orders_flash_links_off');
    // A guest's own link ended with the others: the page of the order is closed to this device.
    redirect(303, locals.ctx.actor.kind === 'guest' ? '/pesanan' : `/pesanan/${ref.code}`);
  },
};
