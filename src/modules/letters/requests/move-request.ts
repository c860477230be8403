import { audit, type PastOf } from '../../../foundation/audit/index.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { expectStillHeld } from '../../../foundation/identity/index.ts';
import { emit } from '../../../foundation/notifications/index.ts';
import { moveCase, type CaseStep, type StepRole } from '../../../hub/timeline/index.ts';
import type { Actor, Ctx } from '../../../kernel/ctx.ts';
import { refusal } from '../../../kernel/result.ts';
import { expectChange, type Step } from '../../../platform/libsql/index.ts';
import { LETTER_CASE } from '../letter-case.ts';
import { HOLDER, isClosed, type Doer, type RequestAction, type RequestState } from '../request.ts';
import { isWithheld } from './withheld.ts';
import { requestsRepo, type LetterRequest, type RequestChange } from './requests.repo.ts';

/** A step of the transition table that this actor may take with this request. */
export interface Move {
  readonly request: LetterRequest;
  readonly action: RequestAction;
  readonly to: RequestState;
  readonly doer: Doer;
  readonly reason?: string;
}

/** What was done, in the past: `letter_request.{done}` is the name in audit and outbox. */
const DONE: Readonly<Record<RequestAction, PastOf<'letter_request'>>> = {
  submit: 'submitted',
  endorse: 'endorsed',
  take: 'taken',
  send_back: 'sent_back',
  correct: 'corrected',
  forward: 'forwarded',
  return: 'returned',
  sign: 'issued',
  hand_over: 'handed_over',
  reject: 'rejected',
  cancel: 'cancelled',
  revoke: 'revoked',
  expire: 'expired',
};

/**
 * The steps of one batch that move a request: compare-and-set on state and version, the case with its timeline, audit and
 * outbox. Losing the race aborts the batch with `letters.changed_meanwhile`; an office that ended meanwhile moves nothing.
 */
export function moveSteps(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  move: Move,
  change: RequestChange & { readonly note?: string } = {},
): Step[] {
  const { request, to } = move;
  const { note = move.reason, ...columns } = change;
  const unpause = request.state === 'needs_correction' ? { pausedAt: null } : {};
  const set = { ...unpause, ...columns, state: to, updatedAt: deps.clock.now() };
  const dueAt = set.dueAt === undefined ? request.dueAt : set.dueAt;
  const office = officeOf(ctx.actor, move);
  return [
    ...(office ? [expectStillHeld(office, deps.clock.now())] : []),
    requestsRepo(deps.db, request.villageId).update(request, set),
    expectChange(refusal('conflict', 'letters.changed_meanwhile')),
    ...moveCase(deps, ctx, caseOf(request), caseStep(to, dueAt, roleOf(ctx.actor, move), note)),
    ...record(deps, ctx, request, move.action, { from: request.state, to, by: move.doer }, move.reason),
  ];
}

/** The office in which an officer moves a request. */
const officeOf = (actor: Actor, { doer, request }: Move): string | undefined =>
  actor.kind === 'account'
    ? actor.offices.find((o) => o.villageId === request.villageId && o.role === doer)?.officerId
    : undefined;

/** Audit and outbox of something done to a request. */
export function record(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  request: Pick<LetterRequest, 'id' | 'villageId' | 'type'>,
  action: RequestAction,
  data: { readonly from: RequestState | null; readonly to: RequestState; readonly [fact: string]: string | null },
  reason?: string,
): Step[] {
  const name = `letter_request.${DONE[action]}` as const;
  const subject = { kind: 'letter_request', id: request.id };
  return [
    audit(deps, ctx, {
      villageId: request.villageId,
      action: name,
      subject,
      data: { ...data },
      withheld: isWithheld(request.type),
      ...(reason ? { reason } : {}),
    }),
    emit(deps, {
      villageId: request.villageId,
      topic: name,
      payload: { requestId: request.id, to: data.to, by: data['by'] ?? null },
    }),
  ];
}

/** A step as followers see it. The promised time is shown only while the office has the request. */
export const caseStep = (to: RequestState, dueAt: number | null, role: StepRole, note?: string): CaseStep => ({
  state: to,
  role,
  holder: HOLDER[to],
  dueAt: HOLDER[to] === 'owner' || isClosed(to) ? null : dueAt,
  closed: isClosed(to),
  ...(note ? { note } : {}),
});

const caseOf = (request: LetterRequest) => ({ kind: LETTER_CASE.kind, id: request.id, villageId: request.villageId });

function roleOf(actor: Actor, { doer, request }: Move): StepRole {
  if (doer === 'rt_head') return 'rt';
  if (doer !== 'applicant') return doer;
  return actor.kind === 'account' && actor.resident?.id === request.subjectResidentId ? 'resident' : 'helper';
}
