import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Refusal, Result } from '#src/kernel/result.ts';
import { peopleFrom } from '#lib/letters/people-form.ts';
import { textsOf } from '#lib/server/login-form.ts';
import { failWith, stop } from '#lib/server/problem.ts';
import { proving } from '#lib/server/proving.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const review = await locals.app.letters.reviewRequest(locals.ctx, params.code);
  if (!review.ok) stop(review.refusal);
  return { review: review.value, now: locals.app.deps.clock.now(), saved: url.searchParams.has('tersimpan') };
};

type Letters = App.Locals['app']['letters'];
type Event = RequestEvent<{ code: string }>;

/** One step with a request: done, the page again; refused, the form again with what was typed and the reason. */
const step = (name: string, work: (letters: Letters, event: Event, form: FormData) => Promise<Result<unknown>>) =>
  proving(async (event: Event) => {
    const form = await event.request.formData();
    const done = await work(event.locals.app.letters, event, form);
    if (done.ok) redirect(303, `/kantor/permohonan/${event.params.code}?tersimpan`);
    return refused(name, done.refusal, form);
  });

const photoIn = async (form: FormData): Promise<Uint8Array> => {
  const photo = form.get('photo');
  return photo instanceof File ? new Uint8Array(await photo.arrayBuffer()) : new Uint8Array();
};

function refused(name: string, refusal: Refusal, form: FormData) {
  const typed = textsOf(form);
  return failWith(refusal, { step: name, typed });
}

export const actions: Actions = {
  take: step('take', (letters, { locals, params }, form) =>
    letters.takeRequest(locals.ctx, params.code, { reason: form.get('reason') ?? '' }),
  ),
  /** The paper was seen; its photo, where there is one, is a second step: the first holds when the photo is no good. */
  endorse: async (event: Event) => {
    const form = await event.request.formData();
    const letters = event.locals.app.letters;
    const { code } = event.params;
    const done = await letters.endorseRequest(event.locals.ctx, code, { seen: form.get('seen') === 'yes' });
    if (!done.ok) return refused('endorse', done.refusal, form);
    const photo = await photoIn(form);
    const kept = photo.length ? await letters.photographEndorsement(event.locals.ctx, code, photo) : done;
    if (!kept.ok) return refused('photo', kept.refusal, form);
    redirect(303, `/kantor/permohonan/${code}?tersimpan`);
  },
  photo: step('photo', async (letters, { locals, params }, form) =>
    letters.photographEndorsement(locals.ctx, params.code, await photoIn(form)),
  ),
  link: step('link', (letters, { locals, params }, form) =>
    letters.linkPerson(locals.ctx, params.code, { field: form.get('field'), at: Number(form.get('at')) }),
  ),
  presenter: step('presenter', (letters, { locals, params }, form) =>
    letters.namePresenter(locals.ctx, params.code, peopleFrom(form, { key: 'presenter', kind: 'person' })[0] ?? {}),
  ),
  forward: step('forward', (letters, { locals, params }) => letters.forwardRequest(locals.ctx, params.code)),
  sendBack: step('sendBack', (letters, { locals, params }, form) =>
    letters.sendBackRequest(locals.ctx, params.code, { reason: form.get('reason'), fields: form.getAll('field') }),
  ),
  reject: step('reject', (letters, { locals, params }, form) =>
    letters.rejectRequest(locals.ctx, params.code, { code: form.get('code'), reason: form.get('reason') }),
  ),
  return: step('return', (letters, { locals, params }, form) =>
    letters.returnRequest(locals.ctx, params.code, { reason: form.get('reason') }),
  ),
  cancel: step('cancel', (letters, { locals, params }, form) =>
    letters.cancelRequest(locals.ctx, params.code, { reason: form.get('reason') ?? '' }),
  ),
  handOver: step('handOver', (letters, { locals, params }) => letters.handOverRequest(locals.ctx, params.code)),
  revoke: step('revoke', (letters, { locals, params }, form) =>
    letters.revokeLetter(locals.ctx, params.code, {
      reason: form.get('reason'),
      replace: form.get('replace') === 'yes',
    }),
  ),
  sign: step('sign', (letters, { locals, params }) => letters.issueLetter(locals.ctx, params.code)),
};
