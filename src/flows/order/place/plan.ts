import type { Ctx } from '../../../kernel/ctx.ts';
import { refusal } from '../../../kernel/result.ts';
import { signal } from '../../../kernel/signal.ts';
import type { Deps } from '../../../foundation/deps.ts';
import type { Checkout } from '../../../hub/checkout/index.ts';
import { STOCK_SHORT } from '../../../hub/catalog/index.ts';

export const KEY_TAKEN = signal('checkout.key_taken', refusal('conflict', 'checkout.key_taken'));
export const MOVED = signal('checkout.moved', refusal('conflict', 'checkout.moved'));
export const SAME_AMOUNT = signal('checkout.same_amount', refusal('conflict', 'checkout.same_amount'));

/** Somebody was faster: looking again tells what to say. */
export const RACED = [KEY_TAKEN, MOVED, SAME_AMOUNT, STOCK_SHORT] as const;

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
