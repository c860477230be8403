import { placeOrder } from '../../src/flows/order/place/place-order.ts';
import type { Deps } from '../../src/foundation/deps.ts';
import type { Ctx } from '../../src/kernel/ctx.ts';
import { readOne } from '../../src/platform/libsql/index.ts';
import { guestCtx } from './ctx.ts';
import { givenProduct, TELUK_PANDAN, type Shop } from './world.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker'>;

export interface PlacedTestOrder {
  id: string;
  code: string;
  /** The secret of the buyer's tracking link. */
  token: string;
  variantId: string;
  productId: string;
  total: number;
}

/** An order of one product at Rp22,000 a piece, placed through the real checkout: by a guest, delivered, by QRIS. */
export async function givenOrder(
  deps: Needs,
  shop: Pick<Shop, 'id' | 'villageId'>,
  more: {
    method?: 'qris' | 'transfer' | 'cod';
    fulfilment?: 'zone' | 'pickup';
    quantity?: number;
    stock?: number;
    product?: { productId: string; variantId: string };
    phone?: string;
    ctx?: Ctx;
  } = {},
): Promise<PlacedTestOrder> {
  const product = more.product ?? (await givenProduct(deps, shop, { stock: more.stock ?? 10 }));
  const quantity = more.quantity ?? 1;
  const fulfilment = more.fulfilment ?? 'zone';
  const total = 22_000 * quantity + (fulfilment === 'zone' ? 5_000 : 0);
  const done = await placeOrder(deps, more.ctx ?? guestCtx, {
    cartToken: null,
    idempotencyKey: deps.ids.next(),
    buyer: { name: 'Dewi Lestari', phone: more.phone ?? '081270001234' },
    address: { text: 'Jl. Way Ratai no. 5, dekat masjid', placeId: TELUK_PANDAN },
    shops: [{ shopId: shop.id, fulfilment, method: more.method ?? 'qris', expectedTotal: total }],
    lines: [{ variantId: product.variantId, quantity }],
  });
  if (!done.ok) throw new Error(`The order could not be placed: ${JSON.stringify(done.refusal)}`);
  const [order] = done.value.orders;
  if (!order) throw new Error('No order was placed');
  const row = await readOne<{ id: string }>(deps.db, {
    sql: 'SELECT id FROM orders WHERE code = ?',
    args: [order.code],
  });
  return {
    id: row?.id ?? '',
    code: order.code,
    token: order.path.split('?k=')[1] ?? '',
    variantId: product.variantId,
    productId: product.productId,
    total,
  };
}
