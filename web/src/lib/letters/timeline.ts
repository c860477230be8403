import type { RequestPage } from '#src/modules/letters/index.ts';
import * as m from '#lib/paraglide/messages.js';
import type { TimelineNow, TimelineStep } from '#lib/ui/timeline.ts';
import { holderWords, nowWords, roleWords, stateWords } from './words.ts';

type Entry = RequestPage['timeline'][number];

/** The steps of a request in words. */
export const stepsOf = (request: Pick<RequestPage, 'timeline'>): TimelineStep[] =>
  request.timeline.map((step, i) => ({
    title: stepWords(step, request.timeline[i - 1]),
    at: step.at,
    by: roleWords(step.role),
    note: step.note,
  }));

/** A request comes to the operator in four ways; what happened before tells which. */
function stepWords(step: Entry, before: Entry | undefined): string {
  if (step.state !== 'in_review') return stateWords(step.state);
  if (!before) return m.letters_step_replacement();
  if (before.state === 'needs_correction') return m.letters_step_corrected();
  return before.state.startsWith('awaiting_') ? m.letters_step_returned() : stateWords(step.state);
}

/** What is going on and who holds it, read off the last step; null once the request is closed. */
export function nowOf(
  request: Pick<RequestPage, 'timeline' | 'waitsForRt' | 'rtHead'>,
  mine: boolean,
): TimelineNow | null {
  const last = request.timeline.at(-1);
  if (!last || last.holder === 'nobody') return null;
  return {
    title: nowWords(last.state, request.waitsForRt),
    holder:
      request.waitsForRt && request.rtHead
        ? `${m.rt_heads_by()} ${request.rtHead.rt}, ${request.rtHead.name}`
        : holderWords(last.holder, mine),
    yours: last.holder === 'owner' && mine,
    dueAt: last.due_at,
  };
}
