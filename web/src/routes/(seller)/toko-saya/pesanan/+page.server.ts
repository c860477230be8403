import { listParams } from '#lib/server/list-params.ts';
import { readable } from '#lib/server/readable.ts';
import { shopAtWork } from '#lib/server/seller.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, cookies }) => {
  const shopId = shopAtWork(locals, url, cookies);
  const { tab, cursor } = listParams(url);
  const { value } = await readable({ ...(tab && { tab }), ...(cursor && { cursor }) }, (asked) =>
    locals.app.sales.listSales(locals.ctx, { ...asked, shopId }),
  );
  return { list: value, now: locals.app.deps.clock.now() };
};
