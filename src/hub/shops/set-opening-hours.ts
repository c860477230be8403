import type { Ctx } from '../../kernel/ctx.ts';
import { daySaid } from '../../kernel/opening-hours.ts';
import { parse } from '../../kernel/parse.ts';
import type { Result } from '../../kernel/result.ts';
import { changeShop, type ChangedShop, type ChangeNeeds } from './change-shop.ts';
import { ownShop } from './own-shop.ts';
import { OpeningHoursSchema } from './settings-input.ts';

/**
 * Sets the days and hours (WIB) a shop is open. Orders come in at any time; the hours say when they are answered. Refused:
 * another's shop (not found), times that contradict each other, `shops.changed_meanwhile`.
 */
export async function setOpeningHours(deps: ChangeNeeds, ctx: Ctx, input: unknown): Promise<Result<ChangedShop>> {
  const asked = parse(OpeningHoursSchema, input);
  if (!asked.ok) return asked;
  const { shopId, version, days } = asked.value;
  const shop = ownShop(ctx, shopId);
  if (!shop.ok) return shop;
  const hours = Object.fromEntries(
    days.map(({ weekday, opens, closes, pause }) => [String(weekday), daySaid(opens, closes, pause)]),
  );
  return changeShop(deps, ctx, shop.value, {
    version,
    action: 'shop.hours_changed',
    set: { opening_hours: JSON.stringify(hours) },
  });
}
