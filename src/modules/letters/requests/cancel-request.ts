import type { Deps } from '../../../foundation/deps.ts';
import { audit } from '../../../foundation/audit/index.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, refusal, type Result } from '../../../kernel/result.ts';
import { commit, expectChange } from '../../../platform/libsql/index.ts';
import { moveSteps } from './move-request.ts';
import { openRequest, openToMove } from './open-request.ts';
import { OptionalReasonSchema } from './reason.ts';
import { requestsRepo } from './requests.repo.ts';

/** The applicant withdraws an open request; the office does so only with a reason, for instance at their wish. */
export async function cancelRequest(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  code: string,
  input: unknown,
): Promise<Result<null>> {
  const parsed = parse(OptionalReasonSchema, input, 'letters.reason_invalid');
  const move = await openToMove(deps, ctx, code, 'cancel', parsed.ok ? parsed.value.reason : 'unread');
  if (!move.ok) return move;
  if (!parsed.ok) return parsed;
  const { reason } = parsed.value;
  const done = await commit(deps.db, moveSteps(deps, ctx, move.value, reason ? { reason } : {}));
  return done.ok ? ok(null) : done;
}

/** The applicant throws a draft away; nobody but them ever saw it. */
export async function discardDraft(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  code: string,
): Promise<Result<null>> {
  const opened = await openRequest(deps, ctx, code, 'letter_request.discard');
  if (!opened.ok) return opened;
  const { request } = opened.value;
  const done = await commit(deps.db, [
    requestsRepo(deps.db, request.villageId).deleteDraft(request.id),
    expectChange(refusal('conflict', 'letters.not_in_this_state', { data: { state: request.state } })),
    audit(deps, ctx, {
      villageId: request.villageId,
      action: 'letter_request.discarded',
      log: 'never',
      subject: { kind: 'letter_request', id: request.id },
    }),
  ]);
  return done.ok ? ok(null) : done;
}
