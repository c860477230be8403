import { expect } from 'vitest';
import { placeOrder } from '../../src/flows/order/place/place-order.ts';
import { putInCart } from '../../src/hub/cart/put-in-cart.ts';
import { commit, raw, readOne } from '../../src/platform/libsql/index.ts';
import { guestCtx } from './ctx.ts';
import { shopCast, type ShopCast } from './shop-stage.ts';
import { stage } from './stage.ts';
import { givenProduct, TELUK_PANDAN } from './world.ts';

/** Siti's open shop, with five bags of chips at Rp22,000. */
interface CheckoutCast extends ShopCast {
  /** The variant's id. */
  keripik: string;
}

async function checkoutCast(): Promise<CheckoutCast> {
  const it = await shopCast();
  const { variantId } = await givenProduct(it.deps, it.shop, { name: 'Keripik', price: 22_000, stock: 5 });
  return { ...it, keripik: variantId };
}

interface Choice {
  shopId: string;
  fulfilment: string;
  method: string;
  expectedTotal: number;
  note?: string;
}

/** The stage for tests of the checkout, set anew before each test: a guest with a cart, the form, and what came of it. */
export function checkoutStage() {
  const at = stage(checkoutCast);

  async function newCart(...lines: [variantId: string, quantity: number][]): Promise<string> {
    let cartToken: string | null = null;
    for (const [variantId, quantity] of lines) {
      const put = await putInCart(at.deps, guestCtx, { cartToken, variantId, quantity });
      if (!put.ok) throw new Error(put.refusal.code);
      cartToken = put.value.newToken ?? cartToken;
    }
    return cartToken!;
  }

  /** What the buyer chose for the shop, having seen this total. */
  const choice = (expectedTotal: number, more: Partial<Choice> = {}): Choice => ({
    shopId: at.shop.id,
    fulfilment: 'zone',
    method: 'qris',
    expectedTotal,
    ...more,
  });

  let key = 0;
  const form = (shops: Choice[], more: Record<string, unknown> = {}) => ({
    idempotencyKey: `press-of-the-button-${(key += 1)}`,
    buyer: { name: 'Dewi Lestari', phone: '0812-7000-1234' },
    address: { text: 'Jl. Way Ratai no. 5, dekat masjid', placeId: TELUK_PANDAN },
    shops,
    ...more,
  });

  const place = (cartToken: string | null, input: Record<string, unknown>, ctx = guestCtx) =>
    placeOrder(at.deps, ctx, { cartToken, ...input });

  const sql = (text: string, ...args: unknown[]) => commit(at.deps.db, [raw(text, args)]);

  const count = async (table: string) =>
    (await readOne<{ n: number }>(at.deps.db, { sql: `SELECT count(*) AS n FROM ${table}` }))?.n;

  async function nothingWritten(): Promise<void> {
    for (const table of ['checkouts', 'orders', 'order_lines', 'payments', 'stock_holds', 'cases', 'outbox'])
      expect([table, await count(table)]).toEqual([table, 0]);
  }

  return { at, newCart, choice, form, place, sql, count, nothingWritten };
}

/** What is said to have changed; the whole result when it is something else. */
export const changesOf = (result: Awaited<ReturnType<typeof placeOrder>>) =>
  !result.ok && result.refusal.code === 'checkout.changed' ? result.refusal.data?.changes : result;
