import { denied } from '../../../foundation/audit/index.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { rtHeadOfQuery, type RtHead } from '../../../foundation/rt-heads/index.ts';
import { residentOf } from '../../../foundation/residents/index.ts';
import { holdsOffice, type Actor, type Ctx } from '../../../kernel/ctx.ts';
import { normalizeCode } from '../../../kernel/ids.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { heard, refusedBy } from '../../../kernel/signal.ts';
import { readOne } from '../../../platform/libsql/index.ts';
import { nextState, NOT_YOUR_STEP, type Doer, type RequestAction } from '../request.ts';
import { flowOf, requestByCode, type LetterRequest } from './requests.repo.ts';
import type { Move } from './move-request.ts';

/** An attempt that changes nothing: looking at a request. */
export const READING = 'letter_request.opened';
const CHANGE_NOTHING: ReadonlySet<string> = new Set([READING, 'letter.downloaded']);

/** All that a head of RT may do with a neighbour's request. */
const AS_RT_HEAD: ReadonlySet<string> = new Set(['letter_request.endorse']);

export interface OpenedRequest {
  readonly request: LetterRequest;
  /** In which capacities this actor may touch it; never empty. */
  readonly doers: readonly Doer[];
}

/**
 * A request for somebody who may see it: its applicant, the person it is about, an officer of its village. For anybody
 * else there is no such request, and the attempt is logged (`attempt` is what they tried). Whoever came in by phone hears
 * the same of every code: first NIK and PIN.
 */
export async function openRequest(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  code: string,
  attempt: string,
): Promise<Result<OpenedRequest>> {
  if (ctx.actor.kind === 'guest') return refuse('unauthenticated', 'identity.login_needed');
  if (ctx.actor.kind === 'account' && ctx.actor.offices.length === 0) {
    const own = residentOf(ctx);
    if (!own.ok) return own;
  }
  const request = await requestByCode(deps.db, normalizeCode(code));
  if (!request) return refuse('not_found', 'letters.no_such_request');
  const office = doersOf(ctx.actor, request);
  const doers = office.length === 0 && AS_RT_HEAD.has(attempt) ? await rtHeadOf(deps, ctx.actor, request) : office;
  // Where the letters are switched off, people can still read what they asked for, and nothing else.
  if (!request.lettersOn && !(CHANGE_NOTHING.has(attempt) && doers.includes('applicant')))
    return refuse('not_found', 'letters.no_such_request');
  if (doers.length > 0) return ok({ request, doers });
  return denied(deps, ctx, 'letters.no_such_request', {
    villageId: request.villageId,
    action: attempt,
    subject: { kind: 'letter_request', id: request.id },
  });
}

/** Opens a request in order to move it: the actor, the state and the reason are checked against the transition table. */
export async function openToMove(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  code: string,
  action: RequestAction,
  reason?: string,
): Promise<Result<Move>> {
  const opened = await openRequest(deps, ctx, code, `letter_request.${action}`);
  if (!opened.ok) return opened;
  const { request, doers } = opened.value;
  const tries = doers.map((doer) => ({
    doer,
    next: nextState(action, request.state, flowOf(request.type), doer, reason),
  }));
  const allowed = tries.find(({ next }) => next.ok);
  if (allowed?.next.ok)
    return ok({ request, action, to: allowed.next.value, doer: allowed.doer, ...(reason ? { reason } : {}) });
  const refused = tries.find(({ next }) => !next.ok && !heard(next, NOT_YOUR_STEP)) ?? tries[0];
  return refused && !refused.next.ok ? refused.next : refusedBy(NOT_YOUR_STEP);
}

/** The head of the RT that the person lives in, and only while the request waits for the RT. */
async function rtHeadOf(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  request: LetterRequest,
): Promise<Doer[]> {
  const own = actor.kind === 'account' ? actor.resident?.id : undefined;
  if (!own || request.state !== 'submitted') return [];
  const head = await readOne<RtHead>(db, rtHeadOfQuery(request.villageId, request.subjectResidentId, clock.now()));
  return head?.resident_id === own ? ['rt_head'] : [];
}

/**
 * The capacities in which an actor may touch a request. A draft is its writer's alone. What an officer typed at the counter is
 * the resident's: the officer acts on it as the office does, and only while they hold it.
 */
function doersOf(actor: Actor, request: LetterRequest): Doer[] {
  if (actor.kind === 'system') return ['system'];
  if (actor.kind !== 'account') return [];
  const { resident } = actor;
  const atCounter = request.basis === 'counter';
  const wrote = actor.accountId === request.applicantAccountId;
  if (request.state === 'draft') {
    if (atCounter) return wrote && holdsOffice(actor, request.villageId, 'operator') ? ['operator'] : [];
    return wrote && resident ? ['applicant'] : [];
  }
  const asked = wrote && !atCounter;
  const doers: Doer[] = resident && (asked || resident.id === request.subjectResidentId) ? ['applicant'] : [];
  for (const role of ['operator', 'secretary', 'head'] as const)
    if (holdsOffice(actor, request.villageId, role)) doers.push(role);
  return doers;
}
