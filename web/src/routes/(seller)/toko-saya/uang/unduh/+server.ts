import { stop } from '#lib/server/problem.ts';
import { shopAtWork } from '#lib/server/seller.ts';
import type { RequestHandler } from './$types';

/** The statement of a month as a file that spreadsheets open. */
export const GET: RequestHandler = async ({ locals, url, cookies }) => {
  const shopId = shopAtWork(locals, url, cookies);
  const month = url.searchParams.get('bulan');
  const file = await locals.app.sales.exportStatement(locals.ctx, { shopId, ...(month && { month }) });
  if (!file.ok) stop(file.refusal);
  return new Response(file.value.csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="uang-toko-${file.value.month}.csv"`,
      'cache-control': 'private, no-store',
    },
  });
};
