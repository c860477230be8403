import { csv } from '#src/kernel/csv.ts';
import { getLocale } from '#lib/language.ts';
import * as m from '#lib/paraglide/messages.js';
import { sayFinding } from '#lib/data/say-finding.ts';
import { importIn } from '#lib/server/import-form.ts';
import { villageOrNone } from '#lib/server/office.ts';
import { stop } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types';

/** Everything that is wrong with a file, as a file to work through. Nothing is kept of either. */
export const POST: RequestHandler = async ({ locals, request, url }) => {
  const input = await importIn(await request.formData(), await villageOrNone(locals, url));
  const listed = await locals.app['village-data'].listImportErrors(locals.ctx, input);
  if (!listed.ok) stop(listed.refusal);
  const columns = new Map(listed.value.columns.map((column) => [column.name, column]));
  const rows = listed.value.findings.map((finding) => {
    const column = columns.get(finding.column ?? '');
    return [finding.line, column?.title[getLocale()] ?? '', sayFinding(finding, column?.kind === 'rupiah')];
  });
  return new Response(csv([[m.import_wrong_line(), m.import_wrong_column(), m.import_wrong_what()], ...rows]), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="perbaikan.csv"',
      'cache-control': 'private, no-store',
    },
  });
};
