import { redirect } from '@sveltejs/kit';
import { behalfOf } from '#lib/server/behalf.ts';
import { endAt, followedOrder, refOf } from '#lib/server/followed-order.ts';
import { textsOf } from '#lib/server/login-form.ts';
import { failWith } from '#lib/server/problem.ts';
import { refundToOf } from '#lib/server/refund-to.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { order } = await followedOrder(event);
  if (!order.actions.includes('withdraw')) redirect(303, `/pesanan/${order.code}`);
  const { state, amount } = order.payment;
  return {
    behalf: behalfOf(event.locals),
    code: order.code,
    shopName: order.shop.name,
    amount,
    paid: state === 'verified',
    maybe: state === 'proof_submitted',
  };
};

export const actions: Actions = {
  default: async (event) => {
    const typed = textsOf(await event.request.formData());
    const { reason } = typed;
    const given = { ...refOf(event), reason, refundTo: refundToOf(typed) };
    const done = await event.locals.app.orders.cancelOrder(event.locals.ctx, given);
    if (!done.ok && done.refusal.kind === 'invalid') return failWith(done.refusal, { typed });
    return endAt(event, done, 'orders_flash_cancelled');
  },
};
