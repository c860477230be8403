import { audit } from '../../../foundation/audit/index.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { holdsOffice, type Ctx } from '../../../kernel/ctx.ts';
import { ok, refusal, refuse, type Result } from '../../../kernel/result.ts';
import { commit, expectChange } from '../../../platform/libsql/index.ts';
import { openRequest } from './open-request.ts';
import { presenterOf, sealPresenter } from './presenter.ts';
import { isOpenInOffice } from '../request.ts';
import { requestsRepo } from './requests.repo.ts';
import { isWithheld } from './withheld.ts';

/** An operator says who stood at the counter, for a request where nobody did yet. */
export async function namePresenter(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault'>,
  ctx: Ctx,
  code: string,
  input: unknown,
): Promise<Result<null>> {
  const opened = await openRequest(deps, ctx, code, 'letter_request.presented');
  if (!opened.ok) return opened;
  const { request } = opened.value;
  if (!holdsOffice(ctx.actor, request.villageId, 'operator')) return refuse('forbidden', 'letters.not_your_step');
  if (request.basis !== 'counter' || !isOpenInOffice(request.state))
    return refuse('conflict', 'letters.not_in_this_state', { data: { state: request.state } });
  const presenter = await presenterOf(deps, request.villageId, request.subjectResidentId, input);
  if (!presenter.ok) return presenter;
  const done = await commit(deps.db, [
    requestsRepo(deps.db, request.villageId).update(request, {
      state: request.state,
      presentedBySealed: await sealPresenter(deps, presenter.value),
      updatedAt: deps.clock.now(),
    }),
    expectChange(refusal('conflict', 'letters.changed_meanwhile')),
    audit(deps, ctx, {
      villageId: request.villageId,
      action: 'letter_request.presented',
      subject: { kind: 'letter_request', id: request.id },
      data: { resident: presenter.value.residentId !== undefined },
      withheld: isWithheld(request.type),
    }),
  ]);
  return done.ok ? ok(null) : done;
}
