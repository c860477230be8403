import { officeOf } from '#lib/server/office.ts';
import { stop } from '#lib/server/problem.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { village } = await officeOf(locals, url);
  const rows = await locals.app.identity.listUndelivered(locals.ctx, village.id);
  if (!rows.ok) stop(rows.refusal);
  return { rows: rows.value, now: locals.app.deps.clock.now() };
};
