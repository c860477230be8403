import type { Ctx } from '../../kernel/ctx.ts';
import { parse } from '../../kernel/parse.ts';
import type { Result } from '../../kernel/result.ts';
import { expectChange, raw } from '../../platform/libsql/index.ts';
import { changeShop, type ChangedShop, type ChangeNeeds } from './change-shop.ts';
import { ownShop } from './own-shop.ts';
import { SeenShopSchema } from './settings-input.ts';
import { WRONG_STATE } from './start-holiday.ts';

/** Opens a shop again. Refused: another's (not found), one that is not on holiday, `shops.changed_meanwhile`. */
export async function endHoliday(deps: ChangeNeeds, ctx: Ctx, input: unknown): Promise<Result<ChangedShop>> {
  const asked = parse(SeenShopSchema, input);
  if (!asked.ok) return asked;
  const { shopId, version } = asked.value;
  const shop = ownShop(ctx, shopId);
  if (!shop.ok) return shop;
  return changeShop(deps, ctx, shop.value, {
    version,
    action: 'shop.holiday_ended',
    more: [
      raw(
        `UPDATE shops SET status = 'open', reopens_on = NULL, holiday_note = '' WHERE id = ? AND status = 'holiday'`,
        [shopId],
      ),
      expectChange(WRONG_STATE),
    ],
  });
}
