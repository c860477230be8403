import { redirect } from '@sveltejs/kit';
import type { Actions } from './$types';
import { dateIn } from '#lib/ui/date-boxes.ts';
import { failWith } from '#lib/server/problem.ts';

export const actions: Actions = {
  async number({ request, locals }) {
    const form = await request.formData();
    const typed = { number: String(form.get('number') ?? ''), date: dateIn(form, '') };
    const found = await locals.app.letters.checkByNumber(locals.ctx, typed);
    return found.ok ? { check: found.value, typed } : failWith(found.refusal, { typed });
  },

  /** The code as printed in groups, or the whole address of the QR code; its own page says what it is. */
  async code({ request }) {
    const typed = String((await request.formData()).get('code') ?? '').replace(/[\s\p{Cf}]/gu, '');
    const code = /\/cek\/([^/?#]+)/.exec(typed)?.[1] ?? typed;
    redirect(303, code === '' ? '/cek#kode' : `/cek/${encodeURIComponent(code)}`);
  },
};
