import { redirect } from '@sveltejs/kit';
import { failWith, stop } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
  await parent();
  const start = await locals.app.letters.readStart(locals.ctx, params.slug);
  if (!start.ok) stop(start.refusal);
  return { start: start.value };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const chosen = String((await request.formData()).get('subject') ?? '');
    const started = await locals.app.letters.startRequest(locals.ctx, {
      slug: params.slug,
      ...(chosen ? { residentId: chosen } : {}),
    });
    if (started.ok) redirect(303, `/permohonan/${started.value.code}/isi/data`);
    const open = started.refusal.data?.['code'];
    return failWith(started.refusal, { chosen, open: typeof open === 'string' ? open : null });
  },
};
