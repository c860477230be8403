import { redirect } from '@sveltejs/kit';
import { officeOf, villageOrNone } from '#lib/server/office.ts';
import { failWith, stop } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

/** As many changes are shown; the file has all. */
const SHOWN = 200;

export const load: PageServerLoad = async ({ locals, url, params }) => {
  const { village } = await officeOf(locals, url);
  const read = await locals.app['village-data'].readDraft(locals.ctx, village.id, params.id);
  if (!read.ok) stop(read.refusal);
  const { draft, lines, withheld, changes, mayPublish } = read.value;
  const { title, dimensions, measures, remarks, slug } = draft.dataset;
  return {
    draft: { ...draft, dataset: { slug, title, dimensions, measures, remarks } },
    lines,
    withheld,
    changes: changes.slice(0, SHOWN),
    changed: changes.length,
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
    if (!done.ok) return failWith(done.refusal, { typed: { reason } });
    redirect(303, '/kantor/data?selesai=terbit');
  },
  discard: async (event) => {
    const { input, reason } = await asked(event, event.params['id'] ?? '');
    const done = await event.locals.app['village-data'].discardDraft(event.locals.ctx, input);
    if (!done.ok) return failWith(done.refusal, { typed: { reason } });
    redirect(303, '/kantor/data?selesai=buang');
  },
};
