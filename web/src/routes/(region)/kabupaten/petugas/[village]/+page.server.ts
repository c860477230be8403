import { redirect, type RequestEvent } from '@sveltejs/kit';
import { loggedIn } from '#lib/server/guards.ts';
import { textsOf } from '#lib/server/login-form.ts';
import { titleOf } from '#lib/server/module-words.ts';
import { officesAt } from '#lib/server/offices.ts';
import { failWith } from '#lib/server/problem.ts';
import { proving } from '#lib/server/proving.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  loggedIn(locals, url);
  const { village, offices } = await officesAt(locals, params.village);
  const held = new Set(offices.flatMap((office) => (office.stands === 'held' ? [office.role] : [])));
  return {
    village: village && { name: village.name },
    offices: offices.filter((office) => office.stands !== 'over'),
    past: offices.filter((office) => office.stands === 'over'),
    /** Services of the village that lack somebody, with whom. */
    lacking: locals.app.modules.flatMap((module) => {
      const missing = village ? (module.needs ?? []).filter((role) => !held.has(role)) : [];
      return missing.length > 0 ? [{ title: titleOf(module), missing }] : [];
    }),
    done: url.searchParams.get('beres'),
  };
};

type Event = RequestEvent<{ village: string }>;

export const actions: Actions = {
  dismiss: proving(async ({ request, locals, params }: Event) => {
    const { officerId = '', why } = textsOf(await request.formData());
    const done = await locals.app.region.dismissOfficer(locals.ctx, { officerId, why });
    if (!done.ok) return failWith(done.refusal, { officerId, step: 'dismiss', why, way: 'sandi' as const });
    redirect(303, `/kabupaten/petugas/${params.village}?beres=berhenti`);
  }),

  mend: proving(async ({ request, locals, params }: Event) => {
    const { officerId = '', lost } = textsOf(await request.formData());
    const done = await locals.app.identity.mendOfficer(locals.ctx, { officerId, lost });
    if (!done.ok) return failWith(done.refusal, { officerId, step: 'mend', why: undefined, way: 'sandi' as const });
    const { password } = done.value;
    if (password === null) redirect(303, `/kabupaten/petugas/${params.village}?beres=aplikasi`);
    return { officerId, password };
  }),
};
