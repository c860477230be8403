import { error, redirect } from '@sveltejs/kit';
import { formSteps } from '#lib/letters/form-steps.ts';
import * as m from '#lib/paraglide/messages.js';
import { textsOf } from '#lib/server/login-form.ts';
import { failWith, stop } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, parent }) => {
  await parent();
  const form = await locals.app.letters.readForm(locals.ctx, params.code);
  // Handed in meanwhile, by a double tap or on another phone: the request's own page says so.
  if (!form.ok && form.refusal.code === 'letters.not_in_this_state') redirect(303, `/permohonan/${params.code}`);
  if (!form.ok) stop(form.refusal);
  const steps = formSteps(form.value);
  const field = form.value.fields.find((f) => f.key === params.step) ?? null;
  if (!field && !steps.includes(params.step)) error(404, m.problem_not_found());
  const at = steps.indexOf(params.step);
  const backToCheck = url.searchParams.has('periksa');
  return {
    form: form.value,
    field,
    step: params.step,
    steps,
    at: Math.max(at, 0),
    backToCheck,
    /** Nothing personal stays on a device that strangers share. */
    ownDevice: locals.session?.kiosk === false,
    back: backToCheck ? 'periksa' : at > 0 ? steps[at - 1] : null,
  };
};

export const actions: Actions = {
  /** Keeps the answer of this page and goes on. */
  answer: async ({ request, locals, params, url }) => {
    const answers = textsOf(await request.formData());
    const saved = await locals.app.letters.saveAnswers(locals.ctx, params.code, answers);
    if (!saved.ok) return failWith(saved.refusal, { answers });
    const form = await locals.app.letters.readForm(locals.ctx, params.code);
    if (!form.ok) stop(form.refusal);
    const steps = formSteps(form.value);
    const next = url.searchParams.has('periksa') ? 'periksa' : steps[steps.indexOf(params.step) + 1];
    redirect(303, `/permohonan/${params.code}/isi/${next ?? 'periksa'}`);
  },

  /** Hands in; doing it twice leads to the same page. */
  send: async ({ locals, params }) => {
    const form = await locals.app.letters.readForm(locals.ctx, params.code);
    if (form.ok && form.value.state === 'needs_correction') {
      const corrected = await locals.app.letters.correctRequest(locals.ctx, params.code, {});
      if (!corrected.ok) return failWith(corrected.refusal, { answers: {} });
      redirect(303, `/permohonan/${params.code}`);
    }
    const sent = await locals.app.letters.submitDraft(locals.ctx, params.code);
    if (!sent.ok) return failWith(sent.refusal, { answers: {} });
    const atCounter = form.ok && form.value.basis === 'counter';
    redirect(303, atCounter ? `/kantor/permohonan/${params.code}` : `/permohonan/${params.code}?baru`);
  },
};
