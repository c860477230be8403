import { officeOf, villageOrNone } from '#lib/server/office.ts';
import { failWith, stop } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { village } = await officeOf(locals, url);
  const lines = await locals.app.market.listSynonyms(locals.ctx, village.id);
  if (!lines.ok) stop(lines.refusal);
  return { own: lines.value.filter((line) => line.own), rest: lines.value.filter((line) => !line.own) };
};

export const actions: Actions = {
  add: async ({ request, locals, url }) => {
    const villageId = await villageOrNone(locals, url);
    const words = String((await request.formData()).get('words') ?? '');
    const done = await locals.app.market.addSynonyms(locals.ctx, { villageId, words });
    return done.ok ? { added: done.value.line } : failWith(done.refusal, { words });
  },

  remove: async ({ request, locals, url }) => {
    const villageId = await villageOrNone(locals, url);
    const id = String((await request.formData()).get('id') ?? '');
    const done = await locals.app.market.removeSynonyms(locals.ctx, { villageId, id });
    return done.ok ? { removed: true } : failWith(done.refusal, { words: '' });
  },
};
