import { redirect } from '@sveltejs/kit';
import { failWith, stop } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
  await parent();
  const request = await locals.app.letters.followRequest(locals.ctx, params.code);
  if (!request.ok) stop(request.refusal);
  const { code, title, state, actions } = request.value;
  if (state !== 'draft' && !actions.includes('cancel')) redirect(303, `/permohonan/${code}`);
  return { code, title, draft: state === 'draft' };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const draft = (await request.formData()).get('draft') === '1';
    const { cancelRequest, discardDraft } = locals.app.letters;
    const done = draft ? await discardDraft(locals.ctx, params.code) : await cancelRequest(locals.ctx, params.code, {});
    if (!done.ok) return failWith(done.refusal, {});
    const begin = locals.session?.scope === 'office' ? '/kantor/loket' : '/pesanan';
    redirect(303, draft ? begin : `/permohonan/${params.code}`);
  },
};
