import { officeOf } from '#lib/server/office.ts';
import { stop } from '#lib/server/problem.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { village, roles } = await officeOf(locals, url);
  const types = await locals.app.letters.readLetterTypes(locals.ctx, village.id);
  if (!types.ok) stop(types.refusal);
  return {
    mayEdit: roles.includes('operator'),
    types: types.value.map((t) => ({
      slug: t.slug,
      title: t.title,
      active: t.active === 1,
      promisedMinutes: t.promisedMinutes,
      questions: t.content.fields.length,
      classification: t.classification,
      differs: t.differs,
    })),
  };
};
