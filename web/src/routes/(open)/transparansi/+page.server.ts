import { sha256Hex } from '#src/kernel/hex.ts';
import { fileOf } from '#lib/server/login-form.ts';
import { failWith, stop } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const found = await locals.app.transparency.readLogHead();
  if (!found.ok) stop(found.refusal);
  return { ...found.value, origin: locals.app.config.origin, now: locals.app.deps.clock.now() };
};

const isPdf = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-';

export const actions: Actions = {
  /** Nothing of the file is kept: of a PDF only its fingerprint is asked for. */
  async default({ request, locals }) {
    const bytes = await fileOf(await request.formData(), 'file');
    const paper = isPdf(bytes)
      ? { sha256: await sha256Hex(new Uint8Array(bytes)) }
      : { text: new TextDecoder().decode(bytes) };
    const done = await locals.app.transparency.checkPaper(locals.ctx, paper);
    return done.ok ? { paper: done.value } : failWith(done.refusal, {});
  },
};
