import { officeOf } from '#lib/server/office.ts';
import { stop } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types';

/** The register of a year as a file for the office's archive. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const { village } = await officeOf(locals, url);
  const asked = Number(url.searchParams.get('tahun') || NaN);
  const done = await locals.app.letters.exportRegister(locals.ctx, {
    villageId: village.id,
    ...(Number.isNaN(asked) ? {} : { year: asked }),
  });
  if (!done.ok) stop(done.refusal);
  const { year, csv } = done.value;
  return new Response(csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="agenda-surat-${village.slug}-${year}.csv"`,
      'cache-control': 'private, no-store',
    },
  });
};
