import { stop } from '#lib/server/problem.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent }) => {
  await parent();
  const looks = await locals.app.residents.looksAtMe(locals.ctx);
  if (!looks.ok) stop(looks.refusal);
  return { looks: looks.value, now: locals.app.deps.clock.now() };
};
