import { readable } from '#lib/server/readable.ts';
import { shopAtWork } from '#lib/server/seller.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, cookies }) => {
  const shopId = shopAtWork(locals, url, cookies);
  const month = url.searchParams.get('bulan');
  const { value } = await readable(month ? { month } : {}, (asked) =>
    locals.app.sales.readStatement(locals.ctx, { ...asked, shopId }),
  );
  return { statement: value, now: locals.app.deps.clock.now() };
};
