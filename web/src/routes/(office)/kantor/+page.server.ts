import { officeOf } from '#lib/server/office.ts';
import { stop } from '#lib/server/problem.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { village, roles } = await officeOf(locals, url);
  const desks = [...roles, ...(roles.includes('operator') ? (['owner'] as const) : [])];
  const lists = await Promise.all(desks.map((desk) => locals.app.letters.listDesk(locals.ctx, village.id, desk)));
  return {
    now: locals.app.deps.clock.now(),
    desks: desks.map((desk, i) => {
      const list = lists[i];
      if (!list?.ok) stop(list?.refusal ?? { kind: 'not_found', code: 'letters.no_such_desk' });
      return { desk, rows: list.value };
    }),
  };
};
