import { error } from '@sveltejs/kit';
import * as m from '#lib/paraglide/messages.js';
import { loggedIn } from '#lib/server/guards.ts';
import { stop } from '#lib/server/problem.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const office = loggedIn(locals, url).offices.find(({ role }) => role !== 'region');
  if (!office) error(404, m.problem_not_found());
  const rows = await locals.app.identity.listUndelivered(locals.ctx, office.villageId);
  if (!rows.ok) stop(rows.refusal);
  return { rows: rows.value, now: locals.app.deps.clock.now() };
};
