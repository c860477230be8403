import { redirect } from '@sveltejs/kit';
import { behalfOf } from '#lib/server/behalf.ts';
import { endAt, followedOrder, refOf } from '#lib/server/followed-order.ts';
import { failWith } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { order } = await followedOrder(event);
  const { actions, code, shop, stalled } = order;
  if (!actions.includes('dispute') && !actions.includes('deliver')) redirect(303, `/pesanan/${code}`);
  return {
    behalf: behalfOf(event.locals),
    code,
    shopName: shop.name,
    villageName: shop.villageName,
    stalled,
    arrived: actions.includes('dispute'),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { orders } = event.locals.app;
    const form = await event.request.formData();
    const reason = String(form.get('reason') ?? '');
    // Something can only be wrong with goods that are there: reporting it says so first.
    if (form.get('arrived') === '0' && reason.trim().length >= 3)
      await orders.deliverOrder(event.locals.ctx, refOf(event));
    const done = await orders.disputeOrder(event.locals.ctx, { ...refOf(event), reason });
    if (!done.ok && done.refusal.kind === 'invalid') return failWith(done.refusal, { reason });
    return endAt(event, done, 'orders_flash_disputed');
  },
};
