import type { Result } from '#src/kernel/result.ts';
import { deskTables } from '#lib/server/desks.ts';
import { officeOf } from '#lib/server/office.ts';
import { stop } from '#lib/server/problem.ts';
import type { PageServerLoad } from './$types';

/** What waits in the office of a village: the market's own matters, and the desks of the modules that are on there. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { village, roles } = await officeOf(locals, url);
  const { ctx, app } = locals;
  const [desks, disputes, applications] = await Promise.all([
    app.cases.listDesks(ctx, village),
    roles.includes('operator') ? app.sales.listDisputes(ctx, village.id) : null,
    app.shops.listApplications(ctx, village.id),
  ]);
  return {
    now: app.deps.clock.now(),
    desks: deskTables(app, desks),
    disputes: disputes ? valueOf(disputes) : [],
    findsOrders: roles.includes('operator'),
    applications: valueOf(applications).length,
  };
};

const valueOf = <T>(result: Result<T>): T => (result.ok ? result.value : stop(result.refusal));
