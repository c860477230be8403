import type { Actions } from './$types';
import { failWith } from '#lib/server/problem.ts';

export const actions: Actions = {
  async default({ request, locals }) {
    const form = await request.formData();
    const typed = { number: String(form.get('number') ?? ''), date: String(form.get('date') ?? '') };
    const found = await locals.app.letters.checkByNumber(locals.ctx, typed);
    return found.ok ? { check: found.value, typed } : failWith(found.refusal, { typed });
  },
};
