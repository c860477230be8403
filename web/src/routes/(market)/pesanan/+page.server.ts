import { justPlaced } from '#lib/server/placed-cookie.ts';
import { caseCards } from '#lib/server/case-cards.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, cookies, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const followed = await locals.app.cases.followedCases(locals.ctx);
  return {
    now: locals.app.deps.clock.now(),
    cards: followed.ok ? caseCards(locals.app, followed.value) : null,
    recent: followed.ok ? [] : justPlaced(cookies),
  };
};
