import type { Ctx } from '../../kernel/ctx.ts';
import { parse } from '../../kernel/parse.ts';
import type { Result } from '../../kernel/result.ts';
import { changeShop, type ChangedShop, type ChangeNeeds } from './change-shop.ts';
import { ownShop } from './own-shop.ts';
import { CodSchema } from './settings-input.ts';

/**
 * Says whether buyers may pay on delivery, and up to how many rupiah per order. Refused: another's shop (not found), wrong
 * fields, `shops.changed_meanwhile`.
 */
export async function setCod(deps: ChangeNeeds, ctx: Ctx, input: unknown): Promise<Result<ChangedShop>> {
  const asked = parse(CodSchema, input);
  if (!asked.ok) return asked;
  const { shopId, version, cod, cap } = asked.value;
  const shop = ownShop(ctx, shopId);
  if (!shop.ok) return shop;
  return changeShop(deps, ctx, shop.value, {
    version,
    action: 'shop.cod_changed',
    set: { cod: cod ? 1 : 0, cod_cap: cap },
  });
}
