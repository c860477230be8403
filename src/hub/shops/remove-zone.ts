import type { Ctx } from '../../kernel/ctx.ts';
import { parse } from '../../kernel/parse.ts';
import type { Result } from '../../kernel/result.ts';
import { expectChange, raw } from '../../platform/libsql/index.ts';
import { changeShop, type ChangedShop, type ChangeNeeds } from './change-shop.ts';
import { ownShop } from './own-shop.ts';
import { emptyZone, NO_SUCH_ZONE } from './save-zone.ts';
import { RemoveZoneSchema } from './settings-input.ts';

/**
 * Stops delivering to a zone; orders already placed keep their fee. Refused: another's shop or zone (not found),
 * `shops.changed_meanwhile`.
 */
export async function removeZone(deps: ChangeNeeds, ctx: Ctx, input: unknown): Promise<Result<ChangedShop>> {
  const asked = parse(RemoveZoneSchema, input);
  if (!asked.ok) return asked;
  const { shopId, version, zoneId } = asked.value;
  const shop = ownShop(ctx, shopId);
  if (!shop.ok) return shop;
  return changeShop(deps, ctx, shop.value, {
    version,
    action: 'shop.zones_changed',
    more: [
      ...emptyZone(zoneId, shopId),
      raw(`DELETE FROM shipping_zones WHERE id = ? AND shop_id = ?`, [zoneId, shopId]),
      expectChange(NO_SUCH_ZONE),
    ],
  });
}
