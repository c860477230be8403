import { redirect } from '@sveltejs/kit';
import { failWith, stop } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, parent }) => {
  await parent();
  const request = await locals.app.letters.followRequest(locals.ctx, params.code);
  // What an officer typed at the counter they read on as the office does, once it is handed in.
  if (!request.ok && locals.session?.scope === 'office')
    redirect(303, `/kantor/permohonan/${encodeURIComponent(params.code)}`);
  if (!request.ok) stop(request.refusal);
  return { request: request.value, justSent: url.searchParams.has('baru'), now: locals.app.deps.clock.now() };
};

export const actions: Actions = {
  received: async ({ locals, params }) => {
    const done = await locals.app.letters.handOverRequest(locals.ctx, params.code);
    if (!done.ok) return failWith(done.refusal, { details: '' });
    redirect(303, `/permohonan/${params.code}`);
  },

  fee: async ({ request, locals, params }) => {
    const form = await request.formData();
    const asked = form.get('asked');
    const details = String(form.get('details') ?? '');
    const done = await locals.app.letters.answerFeeQuestion(locals.ctx, params.code, {
      ...(asked === 'yes' || asked === 'no' ? { askedToPay: asked === 'yes' } : {}),
      details,
    });
    if (!done.ok) return failWith(done.refusal, { details });
    redirect(303, `/permohonan/${params.code}#bayaran`);
  },
};
