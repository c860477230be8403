import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { statusOf } from '#src/http/status.ts';
import type { Result } from '#src/kernel/result.ts';
import { orTyped, readRupiah } from '#src/kernel/numbers.ts';
import * as m from '#lib/paraglide/messages.js';
import { loggedIn } from '#lib/server/guards.ts';
import { fileOf, textsOf } from '#lib/server/login-form.ts';
import { problemOf, stop } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  loggedIn(locals, url);
  const sale = await locals.app.sales.viewSale(locals.ctx, params.code);
  if (!sale.ok) stop(sale.refusal);
  return {
    sale: sale.value,
    now: locals.app.deps.clock.now(),
    saved: url.searchParams.has('tersimpan'),
    /** Sending the refund's form twice promises one refund. */
    key: crypto.randomUUID(),
  };
};

type Orders = App.Locals['app']['orders'];
type Event = Pick<RequestEvent<{ code: string }>, 'request' | 'locals' | 'params'>;
type Typed = Readonly<Record<string, string | undefined>>;
type Work = (
  orders: Orders,
  ctx: App.Locals['ctx'],
  code: string,
  typed: Typed,
  picture: () => Promise<Uint8Array>,
) => Promise<Result<unknown>>;

/** Somebody was faster: the page shows how the order stands now, and says so. */
const MOVED = new Set([
  'orders.state_moved',
  'payments.state_moved',
  'payments.refund_moved',
  'orders.not_with_operator',
]);

/** One step with a sale: done, the page again; refused, the page as it stands now with what was typed and the reason. */
const step = (name: string, work: Work) => async (event: Event) => {
  const form = await event.request.formData();
  const typed = textsOf(form);
  const done = await work(event.locals.app.orders, event.locals.ctx, event.params.code, typed, () =>
    fileOf(form, 'picture'),
  );
  if (done.ok) redirect(303, `/toko-saya/pesanan/${encodeURIComponent(event.params.code)}?tersimpan`);
  const problem = problemOf(done.refusal);
  const message = MOVED.has(problem.code) ? m.sale_changed() : problem.message;
  return fail(statusOf(done.refusal.kind), { problem: { ...problem, message }, step: name, typed });
};

export const actions: Actions = {
  verify: step('verify', (orders, ctx, code, { reference }) => orders.verifyPayment(ctx, { code, reference })),
  return_proof: step('return_proof', (orders, ctx, code, { reason }) => orders.returnProof(ctx, { code, reason })),
  accept: step('accept', (orders, ctx, code) => orders.acceptOrder(ctx, { code })),
  reject: step('reject', (orders, ctx, code, { reason }) => orders.rejectOrder(ctx, { code, reason })),
  process: step('process', (orders, ctx, code) => orders.processOrder(ctx, { code })),
  make_ready: step('make_ready', (orders, ctx, code) => orders.makeReady(ctx, { code })),
  ship: step('ship', (orders, ctx, code, { courier, trackingNumber }) =>
    orders.shipOrder(ctx, { code, courier, trackingNumber }),
  ),
  hand_over: step('hand_over', (orders, ctx, code, { pickupCode }) => orders.handOver(ctx, { code, pickupCode })),
  deliver: step('deliver', (orders, ctx, code) => orders.deliverOrder(ctx, { code })),
  return: step('return', (orders, ctx, code, { reason }) => orders.returnOrder(ctx, { code, reason })),
  inspect: step('inspect', (orders, ctx, code, { sellable }) =>
    orders.inspectReturn(ctx, { code, sellable: sellable === 'yes' ? true : sellable === 'no' ? false : sellable }),
  ),
  cancel: step('cancel', (orders, ctx, code, { reason }) => orders.cancelOrder(ctx, { code, reason })),
  refund: step('refund', (orders, ctx, code, { amount, reason, key }) =>
    orders.refundOrder(ctx, { code, amount: orTyped(readRupiah, amount ?? ''), reason, idempotencyKey: key }),
  ),
  give_back: step('give_back', async (orders, ctx, code, { refundId, reference }, picture) =>
    orders.giveBack(ctx, { code, refundId, reference, picture: await picture() }),
  ),
};
