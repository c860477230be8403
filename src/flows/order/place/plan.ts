import type { Ctx } from '../../../kernel/ctx.ts';
import { refusal, type Refusal } from '../../../kernel/result.ts';
import type { Deps } from '../../../foundation/deps.ts';
import type { Checkout } from '../../../hub/checkout/index.ts';
import { STOCK_SHORT } from '../../../hub/stock/index.ts';

export const KEY_TAKEN = refusal('conflict', 'checkout.key_taken');
export const MOVED = refusal('conflict', 'checkout.moved');
export const SAME_AMOUNT = refusal('conflict', 'checkout.same_amount');

/** Refusals that mean "somebody was faster": looking again tells what to say. */
export const RACED: ReadonlySet<Refusal> = new Set([KEY_TAKEN, MOVED, SAME_AMOUNT, STOCK_SHORT]);

/** The buyer as stored: nothing readable. */
export interface SealedBuyer {
  readonly nameSealed: string;
  readonly phoneSealed: string;
  readonly phoneIndex: string;
  readonly addressSealed: string | null;
}

export async function sealBuyer({ vault }: Pick<Deps, 'vault'>, { buyer, address }: Checkout): Promise<SealedBuyer> {
  const [nameSealed, phoneSealed, phoneIndex, addressSealed] = await Promise.all([
    vault.seal(buyer.name, 'orders.buyer_name'),
    vault.seal(buyer.phone, 'orders.buyer_phone'),
    vault.blind('phone', buyer.phone),
    address ? vault.seal(address.text, 'orders.address') : null,
  ]);
  return { nameSealed, phoneSealed, phoneIndex, addressSealed };
}

export const accountOf = (ctx: Ctx): string | null => (ctx.actor.kind === 'account' ? ctx.actor.accountId : null);
