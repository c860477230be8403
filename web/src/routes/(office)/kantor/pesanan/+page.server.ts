import { redirect } from '@sveltejs/kit';
import { normalizeCode } from '#src/kernel/ids.ts';
import { officeOf } from '#lib/server/office.ts';
import type { PageServerLoad } from './$types';

/** Finds an order of the office's village by its code: leads to it, or says that there is none. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { village } = await officeOf(locals, url);
  const wanted = (url.searchParams.get('kode') ?? '').trim().slice(0, 40);
  if (wanted === '') return { wanted, village: village.name, none: false };
  const code = normalizeCode(wanted);
  const found = await locals.app.sales.viewDispute(locals.ctx, code);
  if (found.ok) redirect(303, `/kantor/pesanan/${encodeURIComponent(code)}`);
  return { wanted, village: village.name, none: true };
};
