import { redirect } from '@sveltejs/kit';
import { behalfOf } from '#lib/server/behalf.ts';
import { endAt, followedOrder, refOf } from '#lib/server/followed-order.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { order } = await followedOrder(event);
  if (!order.actions.includes('complete')) redirect(303, `/pesanan/${order.code}`);
  return { behalf: behalfOf(event.locals), code: order.code, shopName: order.shop.name };
};

export const actions: Actions = {
  default: async (event) => {
    const done = await event.locals.app.orders.completeOrder(event.locals.ctx, refOf(event));
    return endAt(event, done, 'orders_flash_completed');
  },
};
