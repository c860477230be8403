import { redirect } from '@sveltejs/kit';
import { loggedIn } from '#lib/server/guards.ts';
import { failWith, stop } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  loggedIn(locals, url);
  const camats = await locals.app.region.listCamats(locals.ctx);
  if (!camats.ok) stop(camats.refusal);
  return { camats: camats.value, saved: url.searchParams.get('tersimpan') };
};

export const actions: Actions = {
  async default({ request, locals }) {
    const form = await request.formData();
    const typed = {
      districtId: String(form.get('district') ?? ''),
      name: String(form.get('name') ?? ''),
      nip: String(form.get('nip') ?? ''),
    };
    const done = await locals.app.region.nameCamat(locals.ctx, typed);
    if (!done.ok) return failWith(done.refusal, { typed });
    redirect(303, `/kabupaten/camat?tersimpan=${encodeURIComponent(typed.districtId)}`);
  },
};
