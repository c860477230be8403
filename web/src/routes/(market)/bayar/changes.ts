import type { CheckoutChange } from '#src/hub/checkout/index.ts';
import type { Refusal } from '#src/kernel/result.ts';
import { rupiah } from '#lib/format/money.ts';
import * as m from '#lib/paraglide/messages.js';

/** Each difference between what the buyer saw and what is true now, as a sentence with the shop's name. */
export function changeSentences(refusal: Refusal): string[] {
  if (refusal.code !== 'checkout.changed') return [];
  const changes = (refusal.data?.['changes'] ?? []) as readonly CheckoutChange[];
  return changes.map((change) => `${change.shop}: ${sentence(change)}`);
}

function sentence(change: CheckoutChange): string {
  switch (change.kind) {
    case 'price':
      return m.checkout_change_price({ name: change.name, from: rupiah(change.from), to: rupiah(change.to) });
    case 'short':
      return m.checkout_change_short({ name: change.name, free: change.free });
    case 'sold_out':
      return m.checkout_change_sold_out({ name: change.name });
    case 'withdrawn':
      return m.checkout_change_withdrawn({ name: change.name });
    case 'shop_not_open':
      return m.checkout_change_shop();
    case 'delivery_fee':
      return m.checkout_change_fee({ from: rupiah(change.from), to: rupiah(change.to) });
    case 'total':
      return m.checkout_change_total({ from: rupiah(change.from), to: rupiah(change.to) });
    case 'no_fulfilment':
      if (change.reason === 'outside_zones') return m.checkout_why_outside();
      return change.reason === 'too_heavy' ? m.checkout_why_heavy() : m.checkout_change_fulfilment();
    case 'no_method':
      return change.reason === 'over_cap'
        ? m.checkout_why_cap({ cap: rupiah(change.codCap) })
        : m.checkout_change_method();
  }
}
