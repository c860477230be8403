import { sha256Hex } from '#src/kernel/hex.ts';
import { failWith, stop } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const found = await locals.app.transparency.readLogHead();
  if (!found.ok) stop(found.refusal);
  return { ...found.value, origin: locals.app.config.origin, now: locals.app.deps.clock.now() };
};

/** Bytes of a receipt or head: above it none is. Only a PDF is read whole, for its fingerprint. */
const MOST_TEXT = 64 * 1024;

async function paperOf(file: FormDataEntryValue | null) {
  if (!(file instanceof File)) return { text: '' };
  if ((await file.slice(0, 5).text()) === '%PDF-') return { sha256: await sha256Hex(await file.arrayBuffer()) };
  return { text: await file.slice(0, MOST_TEXT).text() };
}

export const actions: Actions = {
  /** Nothing of the file is kept: of a PDF only its fingerprint is asked for. */
  async default({ request, locals }) {
    const paper = await paperOf((await request.formData()).get('file'));
    const done = await locals.app.transparency.checkPaper(locals.ctx, paper);
    return done.ok ? { paper: done.value } : failWith(done.refusal, {});
  },
};
