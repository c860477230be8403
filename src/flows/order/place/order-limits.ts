import { DAY, HOUR, type Instant } from '../../../kernel/clock.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { countUse } from '../../../foundation/identity/index.ts';
import type { Step } from '../../../platform/libsql/index.ts';

/** Orders in the name of one phone number, cancelled ones included: each writes to a seller, and may to a stranger. */
const BY_PHONE = { most: 20, within: DAY, code: 'checkout.too_many_orders' } as const;
/** Orders with numbers nobody proved, from one address: a whole village may be behind it. */
const BY_DEVICE = { most: 100, within: HOUR, code: 'checkout.too_many_here' } as const;

export interface Orders {
  readonly count: number;
  readonly phoneIndex: string;
  /** The number is the account's own. */
  readonly proved: boolean;
}

/** Counts the orders of a checkout in the batch that writes them, so that only placed ones count, and no repeat. */
export function countOrders(ctx: Ctx, { count, phoneIndex, proved }: Orders, now: Instant): Step[] {
  const one = [
    ...countUse({ key: `order-phone:${phoneIndex}`, ...BY_PHONE }, now),
    ...(proved ? [] : countUse({ key: `order-device:${ctx.device}`, ...BY_DEVICE }, now)),
  ];
  return Array.from({ length: count }, () => one).flat();
}
