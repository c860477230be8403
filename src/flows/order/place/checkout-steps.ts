import type { Ctx } from '../../../kernel/ctx.ts';
import { ok, refusal, type Result } from '../../../kernel/result.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { takeOutOfCart } from '../../../hub/cart/index.ts';
import {
  notTooManyWaiting,
  stillAsQuoted,
  type Checkout,
  type ShopQuote,
  type ShopTerms,
} from '../../../hub/checkout/index.ts';
import { insertCheckout } from '../../../hub/orders/index.ts';
import { on, type Step } from '../../../platform/libsql/index.ts';
import { countOrders } from './order-limits.ts';
import { orderSteps, type OrderFacts } from './order-steps.ts';
import { accountOf, KEY_TAKEN, MOVED, type SealedBuyer } from './plan.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'ids'>;

const TOO_MANY_WAITING = refusal('limited', 'checkout.too_many_waiting');

export interface CheckoutPlan {
  readonly checkout: Checkout;
  readonly bodyHash: string;
  readonly buyer: SealedBuyer;
  /** Whose cart to empty; null = no cart. */
  readonly owner: string | null;
  readonly quotes: readonly ShopQuote[];
  readonly terms: readonly ShopTerms[];
  /** The buyer's number is the account's own. */
  readonly proved: boolean;
  /** How often somebody else was faster. */
  readonly attempt: number;
}

/** All steps of a checkout: guards, then everything that is written for each of its orders. */
export function checkoutSteps(
  deps: Needs,
  ctx: Ctx,
  plan: CheckoutPlan,
): Result<{ steps: Step[]; placed: OrderFacts[] }> {
  const { checkout, buyer, attempt } = plan;
  const checkoutId = deps.ids.next();
  const chosen = checkout.shops.flatMap((choice) => {
    const quote = plan.quotes.find((q) => q.id === choice.shopId);
    const terms = plan.terms.find((t) => t.shop_id === choice.shopId);
    return quote && terms ? [{ choice, quote, terms }] : [];
  });
  const lines = chosen.flatMap(({ quote }) => quote.lines);
  const steps: Step[] = [
    on(
      insertCheckout(deps, {
        id: checkoutId,
        idempotencyKey: checkout.idempotencyKey,
        bodyHash: plan.bodyHash,
        accountId: accountOf(ctx),
        total: checkout.shops.reduce((sum, s) => sum + s.expectedTotal, 0),
      }),
      { unique: KEY_TAKEN },
    ),
    stillAsQuoted(
      lines.map(({ variantId, price }) => ({ variantId, price })),
      MOVED,
    ),
  ];
  const placed: OrderFacts[] = [];
  for (const { choice, quote, terms } of chosen) {
    const order = orderSteps(deps, ctx, {
      checkoutId,
      choice,
      quote,
      terms,
      buyer,
      address: checkout.address,
      attempt,
    });
    if (!order.ok) return order;
    steps.push(...order.value.steps);
    placed.push(order.value.placed);
  }
  const now = deps.clock.now();
  steps.push(
    notTooManyWaiting(buyer.phoneIndex, now, TOO_MANY_WAITING),
    ...countOrders(ctx, { count: placed.length, phoneIndex: buyer.phoneIndex, proved: plan.proved }, now),
  );
  if (plan.owner && !checkout.lines) steps.push(...takeOutOfCart(plan.owner, lines, MOVED));
  return ok({ steps, placed });
}
