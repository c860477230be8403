import type { RequestPage } from '#src/modules/letters/index.ts';
import type { TimelineNow, TimelineStep } from '#lib/ui/timeline.ts';
import { holderWords, nowWords, roleWords, stateWords } from './words.ts';

/** The steps of a request in words. */
export const stepsOf = (request: Pick<RequestPage, 'timeline'>): TimelineStep[] =>
  request.timeline.map((step) => ({
    title: stateWords(step.state),
    at: step.at,
    by: roleWords(step.role),
    note: step.note,
  }));

/** What is going on and who holds it, read off the last step; null once the request is closed. */
export function nowOf(request: Pick<RequestPage, 'timeline' | 'waitsForRt'>, mine: boolean): TimelineNow | null {
  const last = request.timeline.at(-1);
  if (!last || last.holder === 'nobody') return null;
  return {
    title: nowWords(last.state, request.waitsForRt),
    holder: holderWords(last.holder, mine),
    yours: last.holder === 'owner' && mine,
    dueAt: last.due_at,
  };
}
