import { redirect } from '@sveltejs/kit';
import { textsOf } from '#lib/server/login-form.ts';
import { failWith, stop } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  await parent();
  const [record, subjects, corrections] = await Promise.all([
    locals.app.residents.ownRecord(locals.ctx),
    locals.app.residents.subjectsFor(locals.ctx),
    locals.app.residents.ownCorrections(locals.ctx),
  ]);
  if (!record.ok) stop(record.refusal);
  if (!subjects.ok) stop(subjects.refusal);
  if (!corrections.ok) stop(corrections.refusal);
  const sent = url.searchParams.get('diminta');
  return {
    record: record.value,
    family: subjects.value.filter((person) => person.basis !== 'self'),
    corrections: corrections.value,
    sent: corrections.value.find((it) => it.code === sent)?.code ?? null,
    now: locals.app.deps.clock.now(),
  };
};

export const actions: Actions = {
  /** Something of it is wrong: the office hears of it. */
  default: async ({ request, locals }) => {
    const typed = textsOf(await request.formData());
    const asked = await locals.app.residents.askCorrection(locals.ctx, typed);
    if (!asked.ok) return failWith(asked.refusal, { typed });
    redirect(303, `/akun/data?diminta=${asked.value.code}#salah`);
  },
};
