import { error, redirect } from '@sveltejs/kit';
import { typeFromForm } from '#lib/letters/type-form.ts';
import * as m from '#lib/paraglide/messages.js';
import { officeOf } from '#lib/server/office.ts';
import { failWith, stop } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

/** The letter type as the village has it now. */
async function typeOf(locals: App.Locals, url: URL, slug: string) {
  const { village, roles } = await officeOf(locals, url);
  const types = await locals.app.letters.readLetterTypes(locals.ctx, village.id);
  if (!types.ok) stop(types.refusal);
  const type = types.value.find((t) => t.slug === slug);
  if (!type || !roles.includes('operator')) error(404, m.problem_letters_no_such_type());
  return { village, type };
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { village, type } = await typeOf(locals, url, params.slug);
  return { type, villageSlug: village.slug, saved: url.searchParams.has('tersimpan') };
};

export const actions: Actions = {
  save: async ({ request, locals, params, url }) => {
    const form = await request.formData();
    // Whoever is no longer logged in is shown none of it; what was typed waits behind the login.
    const known = locals.ctx.actor.kind === 'guest' ? null : await typeOf(locals, url, params.slug);
    const typed = typeFromForm(form, known?.type.content ?? null);
    const version = Number(form.get('version'));
    const saved = await locals.app.letters.editLetterType(locals.ctx, {
      villageId: known?.village.id ?? '',
      slug: params.slug,
      version,
      ...typed,
    });
    if (!saved.ok) return failWith(saved.refusal, { typed });
    redirect(303, `/kantor/jenis-surat/${params.slug}?tersimpan`);
  },

  /** Takes questions, conditions and text from the catalogue. */
  renew: async ({ request, locals, params, url }) => {
    const version = Number((await request.formData()).get('version'));
    const { village } = await typeOf(locals, url, params.slug);
    const renewed = await locals.app.letters.renewLetterType(locals.ctx, {
      villageId: village.id,
      slug: params.slug,
      version,
    });
    if (!renewed.ok) return failWith(renewed.refusal, { typed: null });
    redirect(303, `/kantor/jenis-surat/${params.slug}?tersimpan`);
  },
};
