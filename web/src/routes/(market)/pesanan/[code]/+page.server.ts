import { behalfOf } from '#lib/server/behalf.ts';
import { flashed } from '#lib/server/flash.ts';
import { endAt, followedOrder, refOf } from '#lib/server/followed-order.ts';
import { fileOf, textsOf } from '#lib/server/login-form.ts';
import { failWith } from '#lib/server/problem.ts';
import { refundToOf } from '#lib/server/refund-to.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals, cookies } = event;
  const { order, token } = await followedOrder(event);
  const { deps, config } = locals.app;
  const { payment } = order;
  const payable = order.state === 'awaiting_payment' && payment.state === 'pending' && !order.overdue;
  return {
    behalf: behalfOf(locals),
    order,
    payable,
    // Nothing beside a payment but the way back.
    ...(payable && { aim: { href: '/pesanan', label: m.shell_cases_mine() } }),
    now: deps.clock.now(),
    word: flashed(cookies, config.origin),
    /** The full link, for guests to keep: their only login to this order. */
    link: token && locals.ctx.actor.kind === 'guest' ? `${config.origin}/pesanan/${order.code}?k=${token}` : null,
  };
};

export const actions: Actions = {
  proof: async (event) => {
    const picture = await fileOf(await event.request.formData(), 'picture');
    const done = await event.locals.app.orders.submitProof(event.locals.ctx, { ...refOf(event), picture });
    return endAt(event, done, 'orders_flash_proof');
  },

  where: async (event) => {
    const typed = textsOf(await event.request.formData());
    const done = await event.locals.app.orders.sayWhere(event.locals.ctx, { ...refOf(event), to: refundToOf(typed) });
    if (!done.ok && done.refusal.kind === 'invalid') return failWith(done.refusal, { typed });
    return endAt(event, done, 'orders_flash_where');
  },

  refund: async (event) => {
    const { refundId = '', received, note = '' } = textsOf(await event.request.formData());
    const given = { ...refOf(event), refundId, received: received === 'yes', note };
    const done = await event.locals.app.orders.answerRefund(event.locals.ctx, given);
    if (!done.ok && done.refusal.kind === 'invalid') return failWith(done.refusal, { answer: { refundId, note } });
    return endAt(event, done, received === 'yes' ? 'orders_flash_received' : 'orders_flash_contested');
  },

  arrived: async (event) => {
    const done = await event.locals.app.orders.deliverOrder(event.locals.ctx, refOf(event));
    return endAt(event, done, 'orders_flash_delivered');
  },
};
