import type { Ctx } from '../../kernel/ctx.ts';
import { parse } from '../../kernel/parse.ts';
import { refuse, type Result } from '../../kernel/result.ts';
import { changeShop, type ChangedShop, type ChangeNeeds } from './change-shop.ts';
import { ownShop } from './own-shop.ts';
import { PickupSchema } from './settings-input.ts';

/**
 * Says whether buyers may fetch their goods, where and when. Refused: another's shop (not found), no place although goods can
 * be fetched, `shops.changed_meanwhile`.
 */
export async function setPickup(deps: ChangeNeeds, ctx: Ctx, input: unknown): Promise<Result<ChangedShop>> {
  const asked = parse(PickupSchema, input);
  if (!asked.ok) return asked;
  const { shopId, version, pickup, address, hours } = asked.value;
  const shop = ownShop(ctx, shopId);
  if (!shop.ok) return shop;
  if (pickup && address === '') return refuse('invalid', 'input.invalid', { fields: { address: 'required' } });
  return changeShop(deps, ctx, shop.value, {
    version,
    action: 'shop.pickup_changed',
    set: { pickup: pickup ? 1 : 0, pickup_address: address, pickup_hours: hours },
  });
}
