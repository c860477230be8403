import { placeOrder } from '../../src/flows/order/place/place-order.ts';
import { HOUR } from '../../src/kernel/clock.ts';
import { readRows } from '../../src/platform/libsql/index.ts';
import type { Random } from '../random.ts';
import { FEMALE, MALE, ODD_FEMALE, ODD_MALE, SECOND } from './data/names.ts';
import { OWED_ORDERS, STAGED_ORDERS, STREETS, TRADED, type SeedOrder } from './data/order-endings.ts';
import { SHOPS } from './data/shops.ts';
import { asGuest, asPerson, at, must, told, type SeedDeps, type SeededPerson } from './history.ts';
import { bringTo } from './order-course.ts';
import { deliveryFee, DISTRICTS } from './zones.ts';

interface Goods extends Record<string, unknown> {
  readonly shop: string;
  readonly shop_id: string;
  readonly village_id: string;
  readonly variant: string;
  readonly price: number;
  readonly stock: number;
}

/** Weeks of trade before the first start, each order placed and moved by the market's own rules. */
export async function seedOrders(
  deps: SeedDeps,
  people: ReadonlyMap<string, SeededPerson>,
  random: Random,
): Promise<void> {
  const goods = await goodsOf(deps);
  const past = TRADED.flatMap(([shop, count]) =>
    Array.from({ length: count }, (): SeedOrder => ({
      shops: [shop],
      ending: 'completed',
      method: 'qris',
      fulfilment: random.chance(0.75) ? 'zone' : 'pickup',
      hoursAgo: random.int(190, 1_400),
    })),
  );
  const all = [...[...past, ...STAGED_ORDERS].sort((a, b) => b.hoursAgo - a.hoursAgo), ...OWED_ORDERS];
  for (const [i, order] of all.entries()) await live(deps, people, goods, order, random.branch(`order-${i}`), i);
}

async function goodsOf({ db }: SeedDeps): Promise<ReadonlyMap<string, Goods[]>> {
  const rows = await readRows<Goods>(db, {
    sql: `SELECT s.slug AS shop, s.id AS shop_id, s.village_id, v.id AS variant, v.price, v.stock
        FROM variants v JOIN products p ON p.id = v.product_id JOIN shops s ON s.id = p.shop_id
        ORDER BY s.slug, p.name, v.position`,
  });
  return new Map(SHOPS.map(({ key, slug }) => [key, rows.filter((row) => row.shop === slug)]));
}

async function live(
  deps: SeedDeps,
  people: ReadonlyMap<string, SeededPerson>,
  goods: ReadonlyMap<string, Goods[]>,
  order: SeedOrder,
  random: Random,
  serial: number,
): Promise<void> {
  const placedAt = deps.clock.now() - order.hoursAgo * HOUR;
  const district = random.pick(DISTRICTS);
  const chosen = order.shops.map((shop) => basket(goods.get(shop) ?? [], order, random));
  const shops = chosen.map((lines) => ({
    shopId: lines[0]?.goods.shop_id ?? '',
    fulfilment: order.fulfilment,
    method: order.method,
    expectedTotal:
      lines.reduce((sum, line) => sum + line.goods.price * line.quantity, 0) +
      (order.fulfilment === 'zone' ? deliveryFee(district) : 0),
  }));
  const buyer = order.by ? people.get(order.by) : undefined;
  const woman = random.chance(0.6);
  const placed = await must(
    `an order at ${order.shops.join(' and ')}`,
    placeOrder(at(deps, placedAt), buyer ? asPerson(buyer, placedAt) : asGuest(), {
      cartToken: null,
      idempotencyKey: `seeded-order-${String(serial).padStart(6, '0')}`,
      buyer: buyer
        ? { name: 'Rina Wulandari', phone: '081200000002' }
        : {
            name: guestName(woman, serial, `${random.pick(woman ? FEMALE : MALE)} ${random.pick(SECOND)}`),
            phone: `0812000${String(10_000 + serial)}`,
          },
      ...(order.fulfilment === 'zone' && { address: { text: random.pick(STREETS), placeId: district } }),
      shops,
      lines: chosen.flat().map((line) => ({ variantId: line.goods.variant, quantity: line.quantity })),
    }),
  );
  for (const [i, { code }] of placed.orders.entries()) {
    const seller = people.get(SHOPS.find((s) => s.key === order.shops[i])?.owner ?? '');
    const first = chosen.find((lines) => lines[0]?.goods.shop_id === placed.orders[i]?.shopId)?.[0]?.goods;
    const operator = people.get('operator');
    if (!seller || !first || !operator) throw new Error('an order of the seed has nobody behind its shop');
    const owner = { ...seller, shops: [{ id: first.shop_id, villageId: first.village_id }] };
    await bringTo(deps, { code, order, placedAt, buyer, seller: owner, operator });
  }
  await told(at(deps, Math.min(placedAt + 30 * HOUR, deps.clock.now())));
}

/** Every seventh guest has a name that finds faults. */
function guestName(woman: boolean, serial: number, usual: string): string {
  const odd = (woman ? ODD_FEMALE : ODD_MALE).filter((name) => name.length > 1);
  return serial % 7 === 3 ? (odd[Math.floor(serial / 7) % odd.length] ?? usual) : usual;
}

interface Line {
  readonly goods: Goods;
  readonly quantity: number;
}

/** One to three kinds of goods of a shop that stay within its stock, cheap ones when cash is to be paid at the door. */
function basket(all: readonly Goods[], order: SeedOrder, random: Random): Line[] {
  const affordable = all.filter((g) => g.stock >= 12 && (order.method === 'qris' || g.price < 300_000));
  const shelf = affordable.length > 0 ? affordable : all.filter((g) => g.stock >= 3).slice(0, 2);
  return random
    .shuffle(shelf)
    .slice(0, random.int(1, 2))
    .map((goods) => ({ goods, quantity: goods.price < 60_000 && goods.stock >= 20 ? random.int(1, 2) : 1 }));
}
