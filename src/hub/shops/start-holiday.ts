import { DAY, wibDate } from '../../kernel/clock.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { parse } from '../../kernel/parse.ts';
import { refusal, refuse, type Result } from '../../kernel/result.ts';
import { expectChange, raw } from '../../platform/libsql/index.ts';
import { changeShop, type ChangedShop, type ChangeNeeds } from './change-shop.ts';
import { ownShop } from './own-shop.ts';
import { HolidaySchema } from './settings-input.ts';

export const WRONG_STATE = refusal('conflict', 'shops.wrong_state');
const LONGEST = 366 * DAY;

/**
 * Closes an open shop for a holiday, or changes the day and the words of one. Goods stay visible and cannot be ordered; on the
 * day named it opens by itself. Refused: another's shop (not found), a day that is not after today, a shop that is not open
 * (`shops.wrong_state`), `shops.changed_meanwhile`.
 */
export async function startHoliday(deps: ChangeNeeds, ctx: Ctx, input: unknown): Promise<Result<ChangedShop>> {
  const asked = parse(HolidaySchema, input);
  if (!asked.ok) return asked;
  const { shopId, version, reopensOn, note } = asked.value;
  const shop = ownShop(ctx, shopId);
  if (!shop.ok) return shop;
  const now = deps.clock.now();
  if (reopensOn !== null && (reopensOn <= wibDate(now) || reopensOn > wibDate(now + LONGEST)))
    return refuse('invalid', 'input.invalid', { fields: { reopensOn: 'after_today' } });
  return changeShop(deps, ctx, shop.value, {
    version,
    action: 'shop.holiday_started',
    more: [
      raw(
        `UPDATE shops SET status = 'holiday', reopens_on = ?, holiday_note = ? WHERE id = ? AND status IN ('open', 'holiday')`,
        [reopensOn, note, shopId],
      ),
      expectChange(WRONG_STATE),
    ],
  });
}
