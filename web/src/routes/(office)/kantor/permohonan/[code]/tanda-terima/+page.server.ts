import { redirect } from '@sveltejs/kit';
import { officeOf } from '#lib/server/office.ts';
import { stop } from '#lib/server/problem.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  await officeOf(locals, url);
  const receipt = await locals.app.letters.readReceipt(locals.ctx, params.code);
  if (!receipt.ok && receipt.refusal.code === 'letters.not_in_this_state')
    redirect(303, `/permohonan/${encodeURIComponent(params.code)}/isi/periksa`);
  if (!receipt.ok) stop(receipt.refusal);
  const { code } = receipt.value;
  return {
    receipt: receipt.value,
    link: `${locals.app.deps.origin}/permohonan/${code}`,
    justSent: url.searchParams.has('baru'),
  };
};
