import { getLocale } from '#lib/language.ts';
import { officeOf } from '#lib/server/office.ts';
import { stop } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types';

/** A file to fill in, for one dataset. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  await officeOf(locals, url);
  const template = locals.app['village-data'].readTemplate({ dataset: params.dataset, locale: getLocale() });
  if (!template.ok) stop(template.refusal);
  return new Response(template.value, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${params.dataset}.csv"`,
      'cache-control': 'private, no-store',
    },
  });
};
