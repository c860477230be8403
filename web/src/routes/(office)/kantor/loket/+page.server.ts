import { error, redirect } from '@sveltejs/kit';
import type { FoundResident } from '#src/foundation/residents/index.ts';
import * as m from '#lib/paraglide/messages.js';
import { officeOf } from '#lib/server/office.ts';
import { failWith, stop } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { village, roles } = await officeOf(locals, url);
  if (!roles.includes('operator')) error(404, m.problem_not_found());
  const types = await locals.app.letters.readLetterTypes(locals.ctx, village.id);
  if (!types.ok) stop(types.refusal);
  return { types: types.value.filter((t) => t.active === 1).map(({ slug, title }) => ({ slug, title })) };
};

const nobody: readonly FoundResident[] | null = null;

export const actions: Actions = {
  /** A form and not an address: a NIK never goes into one. */
  find: async ({ request, locals, url }) => {
    const { village } = await officeOf(locals, url);
    const query = String((await request.formData()).get('query') ?? '');
    const purpose = m.letters_counter_purpose();
    const found = await locals.app.residents.searchResidents(locals.ctx, { villageId: village.id, query, purpose });
    if (!found.ok) return failWith(found.refusal, { query, found: nobody, open: null });
    return { problem: undefined, query, found: found.value, open: null };
  },

  start: async ({ request, locals, url }) => {
    const { village } = await officeOf(locals, url);
    const form = await request.formData();
    const started = await locals.app.letters.startRequest(locals.ctx, {
      slug: String(form.get('slug') ?? ''),
      residentId: String(form.get('resident') ?? ''),
      counterVillageId: village.id,
    });
    if (started.ok) redirect(303, `/permohonan/${started.value.code}/isi/data`);
    const open = started.refusal.data?.['code'];
    return failWith(started.refusal, { query: '', found: nobody, open: typeof open === 'string' ? open : null });
  },
};
