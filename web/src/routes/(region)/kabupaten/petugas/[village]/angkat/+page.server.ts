import { error, type RequestEvent } from '@sveltejs/kit';
import type { OfficerRole } from '#src/kernel/ctx.ts';
import { OFFICE_TITLES } from '#lib/officers/words.ts';
import * as m from '#lib/paraglide/messages.js';
import { dateIn } from '#lib/ui/date-boxes.ts';
import { loggedIn } from '#lib/server/guards.ts';
import { textsOf } from '#lib/server/login-form.ts';
import { officesAt } from '#lib/server/offices.ts';
import { failWith } from '#lib/server/problem.ts';
import { proving } from '#lib/server/proving.ts';
import type { Actions, PageServerLoad } from './$types';

const ROLES: Readonly<Record<'village' | 'region', readonly [OfficerRole, ...OfficerRole[]]>> = {
  village: ['head', 'secretary', 'operator'],
  region: ['region'],
};

const NO_OFFICE = { villageId: '', role: undefined, before: undefined };

/** The office that the address names: `?jabatan=head`, or the one that `ganti` hands over. */
async function wanted(locals: App.Locals, url: URL, place: string) {
  const { village, villageId, offices } = await officesAt(locals, place);
  const roles = ROLES[village ? 'village' : 'region'];
  const role = roles.find((it) => it === url.searchParams.get('jabatan')) ?? roles[0];
  const id = url.searchParams.get('ganti');
  // Also one that is over: this page still tells the first password when it has just been handed over.
  const before = id ? offices.find((it) => it.id === id && it.role === role) : undefined;
  if (id && !before) error(404, m.problem_not_found());
  return { village, villageId, role, before };
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
  loggedIn(locals, url);
  const { village, role, before } = await wanted(locals, url, params.village);
  return {
    village: village && { name: village.name },
    role,
    before: before && { name: before.name, title: before.title },
    title: before?.title ?? OFFICE_TITLES[role],
  };
};

export const actions: Actions = {
  default: proving(async ({ request, locals, params, url }: RequestEvent<{ village: string }>) => {
    const form = await request.formData();
    const typed = { ...textsOf(form), from: dateIn(form, 'from'), until: dateIn(form, 'until') };
    // Whoever is no longer logged in is told of no office; what was typed waits behind the login.
    const isGuest = locals.ctx.actor.kind === 'guest';
    const { villageId, role, before } = isGuest ? NO_OFFICE : await wanted(locals, url, params.village);
    const done = await locals.app.region.appointOfficer(locals.ctx, {
      ...typed,
      villageId,
      role,
      replaces: before?.id,
    });
    if (!done.ok) return failWith(done.refusal, { typed, way: 'sandi' as const });
    return { name: textsOf(form)['name'] ?? '', password: done.value.firstPassword };
  }),
};
