import { loggedIn } from '#lib/server/guards.ts';
import { stop } from '#lib/server/problem.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  loggedIn(locals, url);
  const watched = await locals.app.identity.watchMessages(locals.ctx);
  if (!watched.ok) stop(watched.refusal);
  const facts = await locals.app.facts.get();
  const { alarms, undelivered } = watched.value;
  const rows = undelivered.map((row) => ({ ...row, village: facts.village(row.villageId ?? '')?.name ?? null }));
  return { alarms, rows, now: locals.app.deps.clock.now() };
};
