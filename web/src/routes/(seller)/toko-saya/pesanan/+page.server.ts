import { redirect } from '@sveltejs/kit';
import { normalizeCode } from '#src/kernel/ids.ts';
import { listParams } from '#lib/server/list-params.ts';
import { readable } from '#lib/server/readable.ts';
import { shopAtWork } from '#lib/server/seller.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, cookies }) => {
  const shopId = shopAtWork(locals, url, cookies);
  const { tab, cursor } = listParams(url);
  const wanted = (url.searchParams.get('kode') ?? '').trim().slice(0, 40);
  if (wanted !== '') {
    const code = normalizeCode(wanted);
    const found = await locals.app.sales.viewSale(locals.ctx, code);
    if (found.ok) redirect(303, `/toko-saya/pesanan/${encodeURIComponent(code)}`);
  }
  const { value } = await readable({ ...(tab && { tab }), ...(cursor && { cursor }) }, (asked) =>
    locals.app.sales.listSales(locals.ctx, { ...asked, shopId }),
  );
  return { wanted, list: value, now: locals.app.deps.clock.now() };
};
