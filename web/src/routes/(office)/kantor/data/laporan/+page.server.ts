import { redirect } from '@sveltejs/kit';
import { wibDate } from '#src/kernel/clock.ts';
import { orTyped, readCount, readRupiah } from '#src/kernel/numbers.ts';
import { dateIn } from '#lib/ui/date-boxes.ts';
import { fileOf, textsOf } from '#lib/server/login-form.ts';
import { officeOf, villageOrNone } from '#lib/server/office.ts';
import { failWith, stop } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { village } = await officeOf(locals, url);
  const read = await locals.app['village-data'].readRelease(village.slug, 'rencana');
  if (!read.ok) stop(read.refusal);
  const projects = read.value.lines.map(({ codes, values }) => ({
    name: codes[0] ?? '',
    place: codes[1] ?? '',
    progress: values['progress'] ?? 0,
  }));
  return {
    // What is not done comes first: it is what is reported.
    projects: projects.toSorted((a, b) => Number(a.progress >= 100) - Number(b.progress >= 100)),
    chosen: url.searchParams.get('kegiatan') ?? '',
    today: wibDate(locals.app.deps.clock.now()),
  };
};

const PHOTOS = [0, 1, 2];

export const actions: Actions = {
  default: async ({ request, locals, url }) => {
    const villageId = await villageOrNone(locals, url);
    const form = await request.formData();
    const { app, ctx } = locals;
    const said = (name: string) => String(form.get(name) ?? '').trim();
    const typed = { ...textsOf(form), day: dateIn(form, 'day') };
    const photos: { name: string; words: string }[] = [];
    for (const at of PHOTOS) {
      const bytes = await fileOf(form, `photo.${at}`);
      let name = said(`kept.${at}`);
      if (bytes.length > 0) {
        const input = { villageId, dataset: 'kemajuan-rencana', kind: 'photo', bytes };
        const done = await app['village-data'].keepFile(ctx, input);
        if (!done.ok) return failWith(done.refusal, { typed: { ...typed, ...keptAs(photos) } });
        name = done.value.name;
      }
      if (name) photos.push({ name, words: said(`words.${at}`) });
    }
    const spent = said('spent');
    const done = await app['village-data'].reportProgress(ctx, {
      villageId,
      project: said('project'),
      day: typed.day,
      progress: orTyped(readCount, said('progress').replace(/%$/, '')),
      spent: spent === '' ? null : orTyped(readRupiah, spent),
      photos,
      source: said('source'),
      note: said('note'),
    });
    if (!done.ok) return failWith(done.refusal, { typed: { ...typed, ...keptAs(photos) } });
    redirect(303, `/kantor/data/rancangan/${done.value.id}`);
  },
};

/** Photos that are kept by now need not be chosen again. */
const keptAs = (photos: readonly { name: string; words: string }[]): Record<string, string> =>
  Object.fromEntries(
    PHOTOS.flatMap((at) => [
      [`kept.${at}`, photos[at]?.name ?? ''],
      [`words.${at}`, photos[at]?.words ?? ''],
    ]),
  );
