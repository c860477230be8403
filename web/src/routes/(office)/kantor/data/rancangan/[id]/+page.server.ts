import { redirect } from '@sveltejs/kit';
import { officeOf, villageOrNone } from '#lib/server/office.ts';
import { failWith, stop } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

/** As many changes and lines are shown: who wants all of a long draft has the file that it was made of. */
const SHOWN = 40;

export const load: PageServerLoad = async ({ locals, url, params }) => {
  const { village } = await officeOf(locals, url);
  const read = await locals.app['village-data'].readDraft(locals.ctx, village.id, params.id);
  if (!read.ok) stop(read.refusal);
  const { draft, lines, withheld, before, changes, mayPublish } = read.value;
  const { title, dimensions, measures, remarks, slug } = draft.dataset;
  return {
    draft: { ...draft, dataset: { slug, title, dimensions, measures, remarks } },
    lines: lines.slice(0, SHOWN),
    all: lines.length,
    withheld,
    before,
    changes: changes.slice(0, SHOWN),
    changed: {
      all: changes.length,
      added: changes.filter(({ before: was }) => was === null).length,
      gone: changes.filter(({ after }) => after === null).length,
    },
    mayPublish,
  };
};

const asked = async (
  { request, locals, url }: Pick<Parameters<Actions[string]>[0], 'request' | 'locals' | 'url'>,
  id: string,
) => {
  const villageId = await villageOrNone(locals, url);
  const form = await request.formData();
  const reason = String(form.get('reason') ?? '');
  return { reason, input: { villageId, draft: id, edition: Number(form.get('edition')), reason } };
};

export const actions: Actions = {
  publish: async (event) => {
    const { input, reason } = await asked(event, event.params['id'] ?? '');
    const done = await event.locals.app['village-data'].publishRelease(event.locals.ctx, input);
    if (!done.ok) return failWith(done.refusal, { typed: { reason }, away: false });
    redirect(303, `/kantor/data?selesai=terbit&data=${done.value.dataset}`);
  },
  discard: async (event) => {
    const { input, reason } = await asked(event, event.params['id'] ?? '');
    const done = await event.locals.app['village-data'].discardDraft(event.locals.ctx, input);
    if (!done.ok) return failWith(done.refusal, { typed: { reason }, away: true });
    redirect(303, '/kantor/data?selesai=buang');
  },
};
