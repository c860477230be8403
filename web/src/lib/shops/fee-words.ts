import { percent } from '#lib/format/money.ts';
import * as m from '#lib/paraglide/messages.js';

/** What the village takes of a sale, in one sentence; `bps` are basis points of the goods. */
export const feeWords = (bps: number): string =>
  bps === 0 ? m.sale_fee_none() : m.sale_fee_rate({ rate: percent(bps) });
