import { error } from '@sveltejs/kit';
import { logKeys } from '#lib/server/log-keys.ts';
import { recordAsked, stepWords } from '#lib/server/case-record.ts';
import { stop } from '#lib/server/problem.ts';
import * as m from '#lib/paraglide/messages.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals, setHeaders } = event;
  setHeaders({ 'cache-control': 'private, no-store' });
  const asked = recordAsked(event) ?? error(404, m.problem_record_none());
  const { kind, ref } = asked;
  const steps = await locals.app.cases.caseRecord(locals.ctx, kind, ref);
  if (!steps.ok) stop(steps.refusal);
  const { deps } = locals.app;
  return {
    code: ref.code,
    back: kind.path(ref.code),
    steps: steps.value.map((step) => ({ ...step, title: stepWords(locals.app, kind, step.state) })),
    log: await logKeys(locals),
    now: deps.clock.now(),
  };
};
