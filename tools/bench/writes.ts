import { randomBytes } from 'node:crypto';
import Libsql from 'libsql';
import { ask } from './ask.ts';
import type { Asked } from './load.ts';

interface Goods {
  slug: string;
  variant: string;
  shop: string;
  price: number;
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

/** Goods that can be had on the spot and paid there (dear ones are not, see `reviewCheckout`), from as many shops as there are. */
export function goodsIn(file: string): Goods[] {
  const native = new Libsql(file);
  const rows = native
    .prepare(
      `SELECT p.slug, v.id AS variant, s.id AS shop, v.price FROM products p JOIN variants v ON v.product_id = p.id
         JOIN shops s ON s.id = p.shop_id AND s.status = 'open' AND s.pickup = 1 AND s.cod = 1
       WHERE p.status = 'live' AND v.stock >= 20 AND v.active = 1 AND v.price <= 1000000
       GROUP BY p.id HAVING count(*) = 1 ORDER BY p.id LIMIT 200`,
    )
    .all() as Goods[];
  native.close();
  return rows;
}

/** A first article into a new cart. */
export const addToCart = (goods: readonly Goods[]): Asked[] =>
  goods.map(({ slug, variant }) => ({
    method: 'POST',
    path: `/produk/${slug}`,
    headers: FORM,
    body: new URLSearchParams({ variant, quantity: '1' }).toString(),
  }));

/** Each buyer has an address of their own: orders from one are counted. */
const fromElsewhere = (n: number) => ({ 'cf-connecting-ip': `10.0.${n >> 8}.${n & 255}` });

/** So many checkouts, each with a filled cart and a buyer of its own. */
export async function checkouts(url: string, goods: readonly Goods[], count: number): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (let n = 0; n < count; n += 1) {
    const it = goods[n % goods.length];
    const [add] = it ? addToCart([it]) : [];
    if (!it || !add) break;
    const { cookies } = await ask(url, add);
    const cookie = cookies.find((line) => line.startsWith('__Host-cart='))?.split(';')[0] ?? '';
    asked.push({
      method: 'POST',
      path: '/bayar?/place',
      headers: { ...FORM, cookie, ...fromElsewhere(n) },
      body: checkoutForm(it),
    });
  }
  return asked;
}

function checkoutForm({ shop, price }: Goods): string {
  return new URLSearchParams({
    key: randomBytes(16).toString('hex'),
    name: 'Pembeli Uji',
    phone: `0813${String(randomBytes(4).readUInt32BE() % 100_000_000).padStart(8, '0')}`,
    shop,
    [`fulfilment.${shop}`]: 'pickup',
    [`method.${shop}`]: 'cod',
    [`total.${shop}`]: String(price),
  }).toString();
}
