import { redirect, type RequestEvent } from '@sveltejs/kit';
import { wibDate } from '#src/kernel/clock.ts';
import type { Refusal } from '#src/kernel/result.ts';
import { getLocale } from '#lib/language.ts';
import { dateIn } from '#lib/ui/date-boxes.ts';
import { importIn } from '#lib/server/import-form.ts';
import { officeOf, villageOrNone } from '#lib/server/office.ts';
import { failWith } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  await officeOf(locals, url);
  const locale = getLocale();
  const datasets = locals.app['village-data']
    .listDatasets()
    .flatMap(({ slug, title, from }) => (from === 'office' ? [{ slug, title: title[locale] }] : []));
  return {
    datasets,
    chosen: datasets.find(({ slug }) => slug === url.searchParams.get('data')) ?? null,
    today: wibDate(locals.app.deps.clock.now()),
    saved: url.searchParams.has('tersimpan'),
  };
};

const typedIn = (form: FormData) => ({
  asOf: dateIn(form, 'asOf'),
  reason: String(form.get('reason') ?? ''),
  yes: form.has('yes'),
});

/** What was refused, with the file looked at anew: the page shows again what it came to. */
async function refused(locals: App.Locals, refusal: Refusal, input: object, typed: ReturnType<typeof typedIn>) {
  const tried = await locals.app['village-data'].tryImport(locals.ctx, input);
  return failWith(refusal, { typed, tried: tried.ok ? tried.value : null });
}

export const actions: Actions = {
  check: async ({ request, locals, url }: RequestEvent) => {
    const villageId = await villageOrNone(locals, url);
    const form = await request.formData();
    const input = await importIn(form, villageId);
    const tried = await locals.app['village-data'].tryImport(locals.ctx, input);
    if (!tried.ok) return failWith(tried.refusal, { typed: typedIn(form), tried: null });
    return { problem: undefined, typed: typedIn(form), tried: tried.value };
  },
  save: async ({ request, locals, url }: RequestEvent) => {
    const villageId = await villageOrNone(locals, url);
    const form = await request.formData();
    const [input, typed] = [await importIn(form, villageId), typedIn(form)];
    const sha256 = String(form.get('sha256') ?? '') || undefined;
    const asked = { ...input, ...typed, ...(sha256 && { sha256 }) };
    const saved = await locals.app['village-data'].importFile(locals.ctx, asked);
    if (saved.ok) redirect(303, `/kantor/data/impor?tersimpan`);
    return refused(locals, saved.refusal, input, typed);
  },
};
