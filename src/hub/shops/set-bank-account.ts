import * as v from 'valibot';
import type { Deps } from '../../foundation/deps.ts';
import { requireRecentProof } from '../../foundation/identity/index.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { parse } from '../../kernel/parse.ts';
import type { Result } from '../../kernel/result.ts';
import { BankAccountSchema, sealBankAccount } from './bank-account.ts';
import { changeShop, type ChangedShop, type ChangeNeeds } from './change-shop.ts';
import { ownShop } from './own-shop.ts';
import { shopSeen } from './settings-input.ts';

export const SetBankAccountSchema = v.object({
  ...shopSeen,
  /** Null takes it away: buyers can no longer pay by transfer. */
  account: v.nullable(BankAccountSchema),
});

/**
 * Sets or takes away the account that buyers transfer to; it is stored sealed, and the seller is told that it changed. Only
 * for the seller who has just proved who they are: nobody helps with where the money goes, and a phone left on a table must
 * not lead it elsewhere. Refused: another's shop (not found), `identity.proof_needed`, wrong fields, `shops.changed_meanwhile`.
 */
export async function setBankAccount(
  deps: ChangeNeeds & Pick<Deps, 'clock' | 'vault'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<ChangedShop>> {
  const asked = parse(SetBankAccountSchema, input);
  if (!asked.ok) return asked;
  const { shopId, version, account } = asked.value;
  const shop = ownShop(ctx, shopId);
  if (!shop.ok) return shop;
  const proved = requireRecentProof(deps, ctx);
  if (!proved.ok) return proved;
  return changeShop(deps, ctx, shop.value, {
    version,
    action: 'shop.bank_changed',
    set: { bank_sealed: account && (await sealBankAccount(deps, account)) },
  });
}
