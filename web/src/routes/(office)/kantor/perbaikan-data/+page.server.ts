import { redirect } from '@sveltejs/kit';
import { textsOf } from '#lib/server/login-form.ts';
import { officeOf, villageOrNone } from '#lib/server/office.ts';
import { failWith, stop } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { village } = await officeOf(locals, url);
  const asked = await locals.app.residents.listCorrections(locals.ctx, village.id);
  if (!asked.ok) stop(asked.refusal);
  return { asked: asked.value, now: locals.app.deps.clock.now(), saved: url.searchParams.has('tersimpan') };
};

export const actions: Actions = {
  default: async ({ request, locals, url }) => {
    await villageOrNone(locals, url);
    const { code = '', answer = '', done } = textsOf(await request.formData());
    const input = { done: done === 'yes', answer };
    const answered = await locals.app.residents.answerCorrection(locals.ctx, code, input);
    if (!answered.ok) return failWith(answered.refusal, { code, answer });
    redirect(303, '/kantor/perbaikan-data?tersimpan');
  },
};
