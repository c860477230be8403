import type { RequestEvent } from '@sveltejs/kit';
import { behalfOf } from '#lib/server/behalf.ts';
import { flashed } from '#lib/server/flash.ts';
import { endAt, followedOrder, refOf } from '#lib/server/followed-order.ts';
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

/** The file of a form field; nothing when it was left empty or is no file. */
async function fileIn(request: RequestEvent['request'], field: string): Promise<Uint8Array> {
  const file = (await request.formData()).get(field);
  return file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
}

export const actions: Actions = {
  proof: async (event) => {
    const picture = await fileIn(event.request, 'picture');
    const done = await event.locals.app.orders.submitProof(event.locals.ctx, { ...refOf(event), picture });
    return endAt(event, done, 'orders_flash_proof');
  },

  arrived: async (event) => {
    const done = await event.locals.app.orders.deliverOrder(event.locals.ctx, refOf(event));
    return endAt(event, done, 'orders_flash_delivered');
  },
};
