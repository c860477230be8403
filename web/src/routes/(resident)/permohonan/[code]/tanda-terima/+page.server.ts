import { redirect } from '@sveltejs/kit';
import { stop } from '#lib/server/problem.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
  await parent();
  const request = await locals.app.letters.followRequest(locals.ctx, params.code);
  if (!request.ok) stop(request.refusal);
  const { code, title, villageName, subjectName, submittedAt, dueAt } = request.value;
  if (submittedAt === null) redirect(303, `/permohonan/${code}`);
  const receipt = { code, title, villageName, subjectName, submittedAt, dueAt };
  return { receipt, link: `${locals.app.deps.origin}/permohonan/${code}`, now: locals.app.deps.clock.now() };
};
