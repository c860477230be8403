import { redirect } from '@sveltejs/kit';
import { stop } from '#lib/server/problem.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  if (locals.ctx.actor.kind === 'guest') redirect(303, `/kantor/masuk?lanjut=${encodeURIComponent(url.pathname)}`);
  const reports = await locals.app.letters.listFeeReports(locals.ctx);
  if (!reports.ok) stop(reports.refusal);
  return { reports: reports.value, now: locals.app.deps.clock.now() };
};
