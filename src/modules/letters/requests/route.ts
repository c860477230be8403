import type { RtHead } from '../../../foundation/rt-heads/index.ts';
import type { RequestState } from '../request.ts';
import type { LetterRequest } from './requests.repo.ts';

/** A step that is still to come; `who` are the people who hold it, by name, as far as the village has them. */
export interface RouteStep {
  readonly step: 'rt' | 'operator' | 'secretary' | 'head' | 'fetch' | 'camat';
  readonly who: readonly string[];
}

interface Officer {
  readonly role: 'operator' | 'secretary' | 'head';
  readonly name: string;
}

/** How far each state has come along the way. */
const DONE: Partial<Record<RequestState, number>> = {
  draft: 0,
  submitted: 0,
  endorsed: 1,
  in_review: 1,
  needs_correction: 1,
  awaiting_secretary: 2,
  awaiting_signature: 3,
  issued: 4,
};

/** The way that is left of a letter, step by step as its type goes; empty once the office has nothing more to do. */
export function routeOf(
  { state, type }: Pick<LetterRequest, 'state' | 'type'>,
  rtHead: Pick<RtHead, 'rt' | 'name'> | null,
  officers: readonly Officer[],
): RouteStep[] {
  const done = DONE[state];
  if (done === undefined) return [];
  const named = (role: Officer['role']) => officers.filter((o) => o.role === role).map((o) => o.name);
  const way: (RouteStep | null)[] = [
    type.rtEndorsement === 1 ? { step: 'rt', who: rtHead ? [`RT ${rtHead.rt}, ${rtHead.name}`] : [] } : null,
    { step: 'operator', who: named('operator') },
    type.secretaryStep === 1 ? { step: 'secretary', who: named('secretary') } : null,
    { step: 'head', who: named('head').slice(-1) },
    { step: 'fetch', who: [] },
    type.content.alsoSignedBy === 'camat' ? { step: 'camat', who: [] } : null,
  ];
  return way.slice(done).filter((step) => step !== null);
}
