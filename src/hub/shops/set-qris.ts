import * as v from 'valibot';
import type { Deps } from '../../foundation/deps.ts';
import { requireRecentProof } from '../../foundation/identity/index.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { parse } from '../../kernel/parse.ts';
import type { Result } from '../../kernel/result.ts';
import { changeShop, type ChangedShop, type ChangeNeeds } from './change-shop.ts';
import { staticQris } from './check-qris.ts';
import { ownShop } from './own-shop.ts';
import { qrisText, shopSeen } from './settings-input.ts';

export const SetQrisSchema = v.object({
  ...shopSeen,
  /** The seller's own static QRIS as text; null takes it away. */
  payload: v.nullable(qrisText),
});

/**
 * Sets or takes away the static QRIS that every payment of the shop is made from; the seller is told that it changed. Only for
 * the seller who has just proved who they are, see `setBankAccount`. Refused: another's shop (not found),
 * `identity.proof_needed`, what is no static Indonesian QRIS (`qris.…`), `shops.changed_meanwhile`.
 */
export async function setQris(
  deps: ChangeNeeds & Pick<Deps, 'clock'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<ChangedShop>> {
  const asked = parse(SetQrisSchema, input);
  if (!asked.ok) return asked;
  const { shopId, version, payload } = asked.value;
  const shop = ownShop(ctx, shopId);
  if (!shop.ok) return shop;
  const proved = requireRecentProof(deps, ctx);
  if (!proved.ok) return proved;
  if (payload !== null) {
    const checked = staticQris(payload);
    if (!checked.ok) return checked;
  }
  return changeShop(deps, ctx, shop.value, { version, action: 'shop.qris_changed', set: { qris_static: payload } });
}
