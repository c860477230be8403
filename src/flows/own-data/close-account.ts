import { audit } from '../../foundation/audit/index.ts';
import type { Deps } from '../../foundation/deps.ts';
import { closeLogin, requireStrongestProof } from '../../foundation/identity/index.ts';
import { forgetNotices } from '../../foundation/notifications/index.ts';
import { dropCart } from '../../hub/cart/index.ts';
import { withdrawGoods } from '../../hub/catalog/index.ts';
import type { Module } from '../../hub/module.ts';
import { closeApplications, closeShop } from '../../hub/shops/index.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { ok, refusal, type Result } from '../../kernel/result.ts';
import { commit, expect } from '../../platform/libsql/index.ts';
import { underWayQuery } from './under-way.ts';

const UNDER_WAY = refusal('conflict', 'own_data.under_way');

/**
 * Closes the own account for good (UU 27/2022 art. 8, the right to erasure): name, phone, ways in, devices, messages, cart, shop
 * and what each module lets go. The registry, issued letters, orders and books stay, because laws ask for them; they no longer
 * lead to an account. Needs a fresh proof by the strongest way in. Refused while something is under way (`own_data.under_way`) or an office is held
 * (`identity.holds_office`).
 */
export async function closeAccount(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'> & { readonly modules: readonly Pick<Module, 'leaving'>[] },
  ctx: Ctx,
): Promise<Result<null>> {
  const proved = await requireStrongestProof(deps, ctx);
  if (!proved.ok) return proved;
  const { me, steps } = proved.value;
  const { sql, args = [] } = underWayQuery(me, deps.clock.now());
  const done = await commit(deps.db, [
    ...steps,
    expect(`SELECT mine + sales + refunds = 0 FROM (${sql})`, args, UNDER_WAY),
    ...closeLogin(deps, me.accountId),
    forgetNotices(deps, me.accountId),
    ...dropCart(me.accountId),
    closeApplications(me.accountId, deps.clock.now()),
    ...me.shops.flatMap(({ id }) => [withdrawGoods(id, deps.clock.now()), ...closeShop(deps, id)]),
    ...deps.modules.flatMap(({ leaving }) => leaving?.letsGo(me.accountId) ?? []),
    audit(deps, ctx, { villageId: null, action: 'account.closed', subject: { kind: 'account', id: me.accountId } }),
  ]);
  return done.ok ? ok(null) : done;
}
