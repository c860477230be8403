import { error, redirect } from '@sveltejs/kit';
import { typeFromForm } from '#lib/letters/type-form.ts';
import * as m from '#lib/paraglide/messages.js';
import { officeOf, villageOrNone } from '#lib/server/office.ts';
import { failWith } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { roles } = await officeOf(locals, url);
  if (!roles.includes('operator')) error(404, m.problem_not_found());
};

export const actions: Actions = {
  default: async ({ request, locals, url }) => {
    const form = await request.formData();
    const villageId = await villageOrNone(locals, url);
    const typed = { slug: String(form.get('slug') ?? ''), ...typeFromForm(form, null) };
    const added = await locals.app.letters.addLetterType(locals.ctx, { villageId, ...typed });
    if (!added.ok) return failWith(added.refusal, { typed });
    redirect(303, `/kantor/jenis-surat/${added.value.slug}?tersimpan`);
  },
};
