import type { Result } from '#src/kernel/result.ts';
import { officeOf } from '#lib/server/office.ts';
import { stop } from '#lib/server/problem.ts';
import type { PageServerLoad } from './$types';

/** What waits in the office of a village: the market's own matters, and the desks of the modules that are on there. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { village, roles } = await officeOf(locals, url);
  const { ctx, app } = locals;
  const operates = roles.includes('operator');
  const desks = [...roles, ...(operates ? (['owner'] as const) : [])];
  const [lists, disputes, applications] = await Promise.all([
    village.modules.has('letters')
      ? Promise.all(desks.map((desk) => app.letters.listDesk(ctx, village.id, desk)))
      : Promise.resolve([]),
    operates ? app.sales.listDisputes(ctx, village.id) : null,
    app.shops.listApplications(ctx, village.id),
  ]);
  return {
    now: app.deps.clock.now(),
    // A module that is switched off at this moment has no desk: the rest of the office works on.
    desks: lists.flatMap((list, i) => (list.ok && desks[i] ? [{ desk: desks[i], rows: list.value }] : [])),
    disputes: disputes ? valueOf(disputes) : [],
    applications: valueOf(applications).length,
  };
};

const valueOf = <T>(result: Result<T>): T => (result.ok ? result.value : stop(result.refusal));
