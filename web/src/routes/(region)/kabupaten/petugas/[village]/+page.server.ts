import { redirect, type RequestEvent } from '@sveltejs/kit';
import { readDecimal } from '#src/kernel/numbers.ts';
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
    village: village && { name: village.name, feeBps: village.feeBps },
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

/** Basis points of a rate as typed: `1`, `1,5 %`; what is none is left to the use-case. */
function bpsOf(typed: string): number | string {
  const rate = readDecimal(typed.replace('%', ''));
  return typeof rate === 'number' ? Math.round(rate * 100) : typed;
}

export const actions: Actions = {
  fee: async ({ request, locals, params }: Event) => {
    const { rate = '', basis = '' } = textsOf(await request.formData());
    const facts = await locals.app.facts.get();
    const villageId = facts.village(params.village)?.id ?? '';
    const done = await locals.app.region.setFee(locals.ctx, { villageId, feeBps: bpsOf(rate), basis });
    if (!done.ok) return failWith(done.refusal, { officerId: '', step: 'fee', why: undefined, typed: { rate, basis } });
    redirect(303, `/kabupaten/petugas/${params.village}?beres=biaya`);
  },

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
