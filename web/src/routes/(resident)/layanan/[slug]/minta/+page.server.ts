import { fail, redirect } from '@sveltejs/kit';
import { unmetOf } from '#lib/letters/unmet-of.ts';
import { loginFor } from '#lib/login.ts';
import { failWith, stop } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
  await parent();
  const start = await locals.app.letters.readStart(locals.ctx, params.slug);
  if (!start.ok) {
    // Whoever came by phone is a buyer or seller so far: NIK and PIN tell which resident they are.
    const isUnknown = start.refusal.code === 'residents.not_a_resident' && locals.session?.scope === 'phone';
    if (isUnknown) redirect(303, loginFor(url.pathname, 'nik'));
    stop(start.refusal);
  }
  return { start: start.value };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const chosen = String((await request.formData()).get('subject') ?? '');
    // Nobody is meant until somebody is chosen.
    if (!chosen) return fail(422, { problem: undefined, chosen, open: null, unmet: [], nobody: true });
    const started = await locals.app.letters.startRequest(locals.ctx, { slug: params.slug, residentId: chosen });
    if (started.ok) redirect(303, `/permohonan/${started.value.code}/isi/data`);
    const open = started.refusal.data?.['code'];
    return failWith(started.refusal, {
      chosen,
      open: typeof open === 'string' ? open : null,
      unmet: unmetOf(started.refusal),
      nobody: false,
    });
  },
};
