import { redirect, type RequestEvent } from '@sveltejs/kit';
import { dateIn } from '#lib/ui/date-boxes.ts';
import { textsOf } from '#lib/server/login-form.ts';
import { officeOf, villageOrNone } from '#lib/server/office.ts';
import { failWith, stop } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { village } = await officeOf(locals, url);
  const evidence = await locals.app.promises.showEvidence(village);
  if (!evidence.ok) stop(evidence.refusal);
  const asked = url.searchParams.get('ganti');
  const documents = evidence.value.indicators.flatMap(({ code, documents: some }) =>
    some.map((one) => ({ ...one, indicator: code })),
  );
  return {
    village: { slug: village.slug },
    evidence: evidence.value,
    documents,
    /** The one that the form is to replace; null for a new one. */
    replacing: documents.find(({ id }) => id === asked) ?? null,
    saved: url.searchParams.has('tersimpan'),
  };
};

export const actions: Actions = {
  add: async ({ request, locals, url }: RequestEvent) => {
    const villageId = await villageOrNone(locals, url);
    const form = await request.formData();
    const typed = { ...textsOf(form), datedOn: dateIn(form, 'datedOn') };
    const replaces = url.searchParams.get('ganti');
    const asked = { ...typed, ...(replaces !== null && { replaces }), villageId };
    const added = await locals.app.promises.addDocument(locals.ctx, asked);
    if (!added.ok) return failWith(added.refusal, { typed });
    redirect(303, '/kantor/antikorupsi?tersimpan');
  },
  withdraw: async ({ request, locals, url }: RequestEvent) => {
    const villageId = await villageOrNone(locals, url);
    const form = await request.formData();
    const done = await locals.app.promises.withdrawDocument(locals.ctx, { id: form.get('id'), villageId });
    if (!done.ok) return failWith(done.refusal, { typed: {} });
    redirect(303, '/kantor/antikorupsi?tersimpan');
  },
};
