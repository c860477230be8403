import { fail, redirect } from '@sveltejs/kit';
import { statusOf } from '#src/http/status.ts';
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

export const actions: Actions = {
  settle: async ({ request, locals, params }) => {
    const { inFavourOf, reason } = textsOf(await request.formData());
    const done = await locals.app.orders.settleDispute(locals.ctx, { code: params.code, inFavourOf, reason });
    if (done.ok) redirect(303, `/kantor/pesanan/${encodeURIComponent(params.code)}?tersimpan`);
    const problem = problemOf(done.refusal);
    // A colleague was faster: the page shows what was decided, and says so.
    const message = problem.code === 'orders.state_moved' ? m.sale_changed() : problem.message;
    return fail(statusOf(done.refusal.kind), { problem: { ...problem, message }, typed: { inFavourOf, reason } });
  },
};
