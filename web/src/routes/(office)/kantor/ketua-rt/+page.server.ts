import { redirect, type RequestEvent } from '@sveltejs/kit';
import { wibDate } from '#src/kernel/clock.ts';
import type { Refusal } from '#src/kernel/result.ts';
import { dateIn } from '#lib/ui/date-boxes.ts';
import { textsOf } from '#lib/server/login-form.ts';
import { officeOf, villageOrNone } from '#lib/server/office.ts';
import { failWith, stop } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { village } = await officeOf(locals, url);
  const heads = await locals.app.residents.listRtHeads(locals.ctx, village.id);
  if (!heads.ok) stop(heads.refusal);
  const today = wibDate(locals.app.deps.clock.now());
  const rows = heads.value.map(({ id, rt, name, resident_id, from_on, until_on }) => ({
    id,
    rt,
    name,
    livesHere: resident_id !== null,
    fromOn: from_on,
    untilOn: until_on,
    current: from_on <= today && (until_on === null || until_on >= today),
  }));
  return { heads: rows, today, saved: url.searchParams.has('tersimpan') };
};

/** What was typed, with the dates of their boxes. */
const typedIn = (form: FormData) => ({
  ...textsOf(form),
  fromOn: dateIn(form, 'fromOn'),
  untilOn: dateIn(form, 'untilOn'),
});
const failed = (refusal: Refusal, form: FormData, step: string) => failWith(refusal, { typed: typedIn(form), step });

export const actions: Actions = {
  enter: async ({ request, locals, url }: RequestEvent) => {
    const villageId = await villageOrNone(locals, url);
    const form = await request.formData();
    const entered = await locals.app.residents.enterRtHead(locals.ctx, { ...typedIn(form), villageId });
    if (!entered.ok) return failed(entered.refusal, form, 'enter');
    redirect(303, '/kantor/ketua-rt?tersimpan');
  },
  end: async ({ request, locals, url }: RequestEvent) => {
    const villageId = await villageOrNone(locals, url);
    const form = await request.formData();
    const ended = await locals.app.residents.endRtHead(locals.ctx, {
      id: form.get('id'),
      untilOn: dateIn(form, ''),
      villageId,
    });
    if (!ended.ok) return failed(ended.refusal, form, 'end');
    redirect(303, '/kantor/ketua-rt?tersimpan');
  },
};
