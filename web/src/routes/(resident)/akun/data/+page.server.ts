import { stop } from '#lib/server/problem.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent }) => {
  await parent();
  const [record, subjects] = await Promise.all([
    locals.app.residents.ownRecord(locals.ctx),
    locals.app.residents.subjectsFor(locals.ctx),
  ]);
  if (!record.ok) stop(record.refusal);
  if (!subjects.ok) stop(subjects.refusal);
  return { record: record.value, family: subjects.value.filter((person) => person.basis !== 'self') };
};
