import { officeOf } from '#lib/server/office.ts';
import { stop } from '#lib/server/problem.ts';
import { wib } from '#src/kernel/clock.ts';
import type { RequestHandler } from './$types';

/** The register of a year as a file for the office's archive. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const { village } = await officeOf(locals, url);
  const asked = Number(url.searchParams.get('tahun'));
  const year =
    Number.isInteger(asked) && asked > 1945 && asked < 10_000 ? asked : wib(locals.app.deps.clock.now()).year;
  const csv = await locals.app.letters.exportRegister(locals.ctx, village.id, year);
  if (!csv.ok) stop(csv.refusal);
  return new Response(`\uFEFF${csv.value}`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="agenda-surat-${village.slug}-${year}.csv"`,
      'cache-control': 'private, no-store',
    },
  });
};
