import { redirect } from '@sveltejs/kit';
import type { Actions } from './$types';
import { failWith } from '#lib/server/problem.ts';

const typedIn = (form: FormData) => {
  const of = (name: string) => String(form.get(name) ?? '');
  return { number: of('number'), day: of('day'), month: of('month'), year: of('year') };
};

export const actions: Actions = {
  async number({ request, locals }) {
    const typed = typedIn(await request.formData());
    const { number, day, month, year } = typed;
    const date = `${year.trim()}-${month.trim().padStart(2, '0')}-${day.trim().padStart(2, '0')}`;
    const found = await locals.app.letters.checkByNumber(locals.ctx, { number, date });
    return found.ok ? { check: found.value, typed } : failWith(found.refusal, { typed });
  },

  /** The code as printed in groups, or the whole address of the QR code; its own page says what it is. */
  async code({ request }) {
    const typed = String((await request.formData()).get('code') ?? '').replace(/[\s\p{Cf}]/gu, '');
    const code = /\/cek\/([^/?#]+)/.exec(typed)?.[1] ?? typed;
    redirect(303, code === '' ? '/cek#kode' : `/cek/${encodeURIComponent(code)}`);
  },
};
