import { officeOf, villageOrNone } from '#lib/server/office.ts';
import { failWith, stop } from '#lib/server/problem.ts';
import { orTyped, readCount } from '#src/kernel/numbers.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { village, roles } = await officeOf(locals, url);
  const year = Number(url.searchParams.get('tahun') ?? Number.NaN);
  const asked = { villageId: village.id, ...(Number.isInteger(year) && { year }) };
  const numbers = await locals.app.letters.listNumbers(locals.ctx, asked);
  if (!numbers.ok) stop(numbers.refusal);
  return { numbers: numbers.value, mayReserve: roles.some((role) => role !== 'head') };
};

export const actions: Actions = {
  default: async ({ request, locals, url }) => {
    const villageId = await villageOrNone(locals, url);
    const form = await request.formData();
    const typed = { count: String(form.get('count') ?? ''), note: String(form.get('note') ?? '') };
    const done = await locals.app.letters.reserveNumbers(locals.ctx, villageId, {
      ...typed,
      count: orTyped(readCount, typed.count),
    });
    return done.ok
      ? { problem: undefined, typed: null, reserved: done.value }
      : failWith(done.refusal, { typed, reserved: null });
  },
};
