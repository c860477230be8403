import type { OptionRefusal } from '#src/hub/checkout/index.ts';
import { rupiah } from '#lib/format/money.ts';
import * as m from '#lib/paraglide/messages.js';

/** Why a way to receive or to pay cannot be chosen here. */
export function whyNot(reason: OptionRefusal, codCap: number): string {
  switch (reason) {
    case 'not_offered':
      return m.checkout_why_not_offered();
    case 'over_cap':
      return m.checkout_why_cap({ cap: rupiah(codCap) });
    case 'refused_before':
      return m.checkout_why_refused();
    case 'no_place':
      return m.checkout_why_no_place();
    case 'too_heavy':
      return m.checkout_why_heavy();
    case 'outside_zones':
      return m.checkout_why_outside();
  }
}
