import { fail, redirect } from '@sveltejs/kit';
import { statusOf } from '#src/http/status.ts';
import type { Refusal } from '#src/kernel/result.ts';
import * as m from '#lib/paraglide/messages.js';
import { textsOf } from '#lib/server/login-form.ts';
import { problemOf, stop } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  if (locals.ctx.actor.kind === 'guest') redirect(303, `/kantor/masuk?lanjut=${encodeURIComponent(url.pathname)}`);
  const dispute = await locals.app.sales.viewDispute(locals.ctx, params.code);
  if (!dispute.ok) stop(dispute.refusal);
  return { dispute: dispute.value, now: locals.app.deps.clock.now(), saved: url.searchParams.has('tersimpan') };
};

/** A colleague or one of both sides was faster: the page shows how it stands, and says so. */
const MOVED = new Set(['orders.state_moved', 'orders.not_with_operator', 'payments.refund_moved']);

function refused(refusal: Refusal, step: string, typed: Readonly<Record<string, string | undefined>>) {
  const problem = problemOf(refusal);
  const message = MOVED.has(problem.code) ? m.sale_changed() : problem.message;
  return fail(statusOf(refusal.kind), { problem: { ...problem, message }, step, typed });
}

export const actions: Actions = {
  settle: async ({ request, locals, params }) => {
    const { inFavourOf, reason } = textsOf(await request.formData());
    const done = await locals.app.orders.settleDispute(locals.ctx, { code: params.code, inFavourOf, reason });
    if (done.ok) redirect(303, `/kantor/pesanan/${encodeURIComponent(params.code)}?tersimpan`);
    return refused(done.refusal, 'settle', { inFavourOf, reason });
  },
  refund: async ({ request, locals, params }) => {
    const { refundId, inFavourOf, reason } = textsOf(await request.formData());
    const given = { code: params.code, refundId, inFavourOf, reason };
    const done = await locals.app.orders.decideRefund(locals.ctx, given);
    if (done.ok) redirect(303, `/kantor/pesanan/${encodeURIComponent(params.code)}?tersimpan`);
    return refused(done.refusal, 'refund', { inFavourOf, reason });
  },
  buyer: async ({ request, locals, params }) => {
    const { reason } = textsOf(await request.formData());
    const done = await locals.app.sales.openBuyer(locals.ctx, { code: params.code, reason });
    return done.ok ? { buyer: done.value } : refused(done.refusal, 'buyer', { reason });
  },
};
