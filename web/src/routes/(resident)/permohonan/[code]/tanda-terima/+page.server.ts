import { redirect } from '@sveltejs/kit';
import { stop } from '#lib/server/problem.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
  await parent();
  const code = encodeURIComponent(params.code);
  // An officer prints it at their own counter.
  if (locals.session?.scope === 'office') redirect(303, `/kantor/permohonan/${code}/tanda-terima`);
  const receipt = await locals.app.letters.readReceipt(locals.ctx, params.code);
  if (!receipt.ok && receipt.refusal.code === 'letters.not_in_this_state') redirect(303, `/permohonan/${code}`);
  if (!receipt.ok) stop(receipt.refusal);
  return { receipt: receipt.value, link: `${locals.app.deps.origin}/permohonan/${receipt.value.code}` };
};
