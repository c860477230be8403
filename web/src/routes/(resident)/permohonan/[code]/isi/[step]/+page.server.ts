import { error, redirect } from '@sveltejs/kit';
import type { FoundResident } from '#src/foundation/residents/index.ts';
import { answersFrom } from '#lib/letters/people-form.ts';
import type { Condition } from '#src/modules/letters/index.ts';
import { unmetOf } from '#lib/letters/unmet-of.ts';
import { formSteps } from '#lib/letters/form-steps.ts';
import * as m from '#lib/paraglide/messages.js';
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

const nobody: readonly FoundResident[] | null = null;
const anybody = (found: readonly FoundResident[] | null) => found;
const noCondition: readonly Condition[] = [];
type Texts = readonly (readonly [string, string])[];
/** What was typed when the login had ended: which questions these are answers to was not to be known then. */
const textsIn = (form: FormData): Texts | null =>
  [...form].flatMap(([name, it]) => (typeof it === 'string' ? [[name, it] as const] : []));
const nothing = { answers: {} as ReturnType<typeof answersFrom>, found: nobody, query: '', sent: null as Texts | null };

export const actions: Actions = {
  /** Keeps the answer of this page and goes on; or stays, to name one more person. */
  answer: async ({ request, locals, params, url }) => {
    const sent = await request.formData();
    const before = await locals.app.letters.readForm(locals.ctx, params.code);
    if (!before.ok) return failWith(before.refusal, { ...nothing, unmet: noCondition, sent: textsIn(sent) });
    const answers = answersFrom(
      sent,
      before.value.fields.filter((f) => f.key === params.step),
    );
    const saved = await locals.app.letters.saveAnswers(locals.ctx, params.code, answers);
    if (!saved.ok) return failWith(saved.refusal, { ...nothing, answers, unmet: unmetOf(saved.refusal) });
    const steps = formSteps(before.value);
    const next = sent.has('more')
      ? params.step
      : url.searchParams.has('periksa')
        ? 'periksa'
        : steps[steps.indexOf(params.step) + 1];
    const more = sent.has('more') && url.searchParams.has('periksa') ? '?periksa' : '';
    redirect(303, `/permohonan/${params.code}/isi/${next ?? 'periksa'}${more}`);
  },

  /** At the counter: looks in the village's registry for somebody who is not on the card. A form, for the NIK's sake. */
  find: async ({ request, locals, params }) => {
    const sent = await request.formData();
    const form = await locals.app.letters.readForm(locals.ctx, params.code);
    if (!form.ok) return failWith(form.refusal, { ...nothing, unmet: noCondition, sent: textsIn(sent) });
    const answers = answersFrom(
      sent,
      form.value.fields.filter((f) => f.key === params.step),
    );
    const query = String(sent.get('find') ?? '');
    const found = await locals.app.residents.searchResidents(locals.ctx, {
      villageId: form.value.record.villageId,
      query,
      purpose: form.value.title,
    });
    if (!found.ok) return failWith(found.refusal, { ...nothing, answers, query, unmet: noCondition });
    return { ...nothing, problem: undefined, answers, found: anybody(found.value), query, unmet: noCondition };
  },

  /** Hands in; doing it twice leads to the same page. */
  send: async ({ locals, params }) => {
    const form = await locals.app.letters.readForm(locals.ctx, params.code);
    if (form.ok && form.value.state === 'needs_correction') {
      const corrected = await locals.app.letters.correctRequest(locals.ctx, params.code, {});
      if (!corrected.ok) return failWith(corrected.refusal, { ...nothing, unmet: unmetOf(corrected.refusal) });
      redirect(303, `/permohonan/${params.code}`);
    }
    const sent = await locals.app.letters.submitDraft(locals.ctx, params.code);
    if (!sent.ok) return failWith(sent.refusal, { ...nothing, unmet: unmetOf(sent.refusal) });
    const atCounter = form.ok && form.value.basis === 'counter';
    redirect(
      303,
      atCounter ? `/kantor/permohonan/${params.code}/tanda-terima?baru` : `/permohonan/${params.code}?baru`,
    );
  },
};
