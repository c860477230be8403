import { officeOf } from '#lib/server/office.ts';
import { stop } from '#lib/server/problem.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { village } = await officeOf(locals, url);
  const rows = await locals.app.identity.listUndelivered(locals.ctx, village.id);
  if (!rows.ok) stop(rows.refusal);
  const kinds = locals.app.modules.flatMap((module) => module.caseKinds ?? []);
  const caseOf = (code: string) =>
    kinds.find((kind) => code.startsWith(`${kind.codePrefix}-`))?.counterPath(code) ??
    (code.startsWith('P-') ? `/kantor/pesanan?kode=${code}` : null);
  return { rows: rows.value.map((row) => ({ ...row, href: caseOf(row.code) })), now: locals.app.deps.clock.now() };
};
