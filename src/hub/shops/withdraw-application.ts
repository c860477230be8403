import { audit } from '../../foundation/audit/index.ts';
import type { Deps } from '../../foundation/deps.ts';
import { emit } from '../../foundation/notifications/index.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { ok, refusal, refuse, type Result } from '../../kernel/result.ts';
import { commit, expectChange, raw, readRows } from '../../platform/libsql/index.ts';
import { ownApplication, type ApplicationRow } from './shop-applications.repo.ts';

const NOTHING_WAITS = refusal('conflict', 'shops.no_application');

/**
 * Takes back the own application that waits, to correct it or to ask another village; what was written is kept for the next.
 * Refused: a guest, and when none waits or the office was quicker (`shops.no_application`).
 */
export async function withdrawApplication(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
): Promise<Result<{ shopId: string }>> {
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  const [row] = await readRows<ApplicationRow>(deps.db, ownApplication(ctx.actor.accountId));
  if (row?.status !== 'applied') return { ok: false, refusal: NOTHING_WAITS };
  const { id: shopId, village_id: villageId } = row;
  const done = await commit(deps.db, [
    raw(
      `UPDATE shops SET status = 'declined', status_reason = NULL, version = version + 1, updated_at = ?2
       WHERE id = ?1 AND status = 'applied'`,
      [shopId, deps.clock.now()],
    ),
    expectChange(NOTHING_WAITS),
    audit(deps, ctx, { villageId, action: 'shop.application_withdrawn', subject: { kind: 'shop', id: shopId } }),
    emit(deps, { villageId, topic: 'shop.application_withdrawn', payload: { shopId } }),
  ]);
  return done.ok ? ok({ shopId }) : done;
}
