import { copyFileSync, rmSync } from 'node:fs';
import Libsql from 'libsql';
import { products, variants } from '../../src/hub/catalog/catalog.table.ts';
import { documentStep, productListingSteps } from '../../src/hub/listings/index.ts';
import type { Db, Statement } from '../../src/platform/libsql/index.ts';
import { seededRandom, type Random } from '../random.ts';
import { PRODUCTS } from '../seed/data/products/index.ts';

const MAKERS = ['Bu Sri', 'Pak Joko', 'Melati', 'Sinar Laut', 'Way Ratai', 'Harapan', 'Berkah', 'Mutiara', 'Lestari'];
const KINDS = [
  'asli',
  'pedas',
  'manis',
  'renyah',
  'halus',
  'premium',
  'keluarga',
  'oleh-oleh',
  'kemasan baru',
  'khas desa',
];
const PER_SHOP = 60;

/** Copies the seeded database and fills it up to `count` products in shops of all villages, through the real schema. */
export function fillUp(seeded: string, file: string, count: number, db: Db): void {
  const filling = `${file}.filling`;
  copyFileSync(seeded, filling);
  const native = new Libsql(filling);
  native.exec('PRAGMA foreign_keys=ON; PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF; PRAGMA cache_size=-200000');
  native.exec('BEGIN');
  const run = runner(native);
  const random = seededRandom('bench');
  const villages = native.prepare('SELECT id FROM villages ORDER BY id').all() as { id: string }[];
  const known = (native.prepare('SELECT count(*) AS n FROM products').get() as { n: number }).n;
  let shop = '';
  let village = '';
  for (let n = 0; n < count - known; n += 1) {
    if (n % PER_SHOP === 0) {
      if (shop) for (const step of productListingSteps({ shop })) run(step);
      village = random.pick(villages).id;
      shop = `bench-shop-${n / PER_SHOP}`;
      openShop(native, shop, village, n);
    }
    for (const step of productSteps(db, { n, shop, village }, random)) run(step);
  }
  if (shop) for (const step of productListingSteps({ shop })) run(step);
  native.exec('COMMIT; PRAGMA wal_checkpoint(TRUNCATE)');
  native.close();
  // A copy: the driver keeps its locks until its statements are collected, some time after it was closed.
  copyFileSync(filling, file);
  rmSync(filling);
}

/** A shop like the first seeded one. */
function openShop(native: InstanceType<typeof Libsql>, id: string, village: string, n: number): void {
  native
    .prepare(
      `INSERT INTO shops (id, village_id, owner_account_id, slug, name, trade, story, place, picture, cover, status,
         opening_hours, pickup_address, cod, qris_static, opened_at, created_at, updated_at)
       SELECT ?1, ?2, owner_account_id, ?1, ?3, trade, story, place, picture, cover, 'open', opening_hours, pickup_address,
         1, qris_static, opened_at, created_at, updated_at FROM shops WHERE status = 'open' ORDER BY created_at LIMIT 1`,
    )
    .run([id, village, `Toko ${MAKERS[n % MAKERS.length]} ${n}`]);
}

function productSteps(db: Db, it: { n: number; shop: string; village: string }, random: Random): Statement[] {
  const model = random.pick(PRODUCTS);
  const id = `bench-product-${it.n}`;
  const name = `${model.name} ${random.pick(KINDS)} ${random.pick(MAKERS)} ${it.n}`.slice(0, 120);
  const at = Date.now() - random.int(1, 900 * 24 * 60) * 60_000;
  const price = Math.max(1_000, model.price + random.int(-5, 20) * 500);
  return [
    db.insert(products).values({
      id,
      villageId: it.village,
      shopId: it.shop,
      categoryId: model.category,
      slug: id,
      name,
      story: model.story,
      unit: model.unit,
      weight: model.weight,
      keywords: model.keywords,
      status: 'live',
      sold: random.int(0, 400),
      publishedAt: at,
      createdAt: at,
      updatedAt: at,
    }),
    db.insert(variants).values({ id: `${id}-v`, villageId: it.village, productId: id, price, stock: 100_000 }),
    documentStep('product', id, { title: name, more: [model.category, model.keywords], story: model.story }),
  ];
}

/** Runs statements of the application on a native connection, preparing each text once. */
function runner(native: InstanceType<typeof Libsql>): (step: Statement) => void {
  const prepared = new Map<string, ReturnType<typeof native.prepare>>();
  return (step) => {
    const { sql, params } = step.toSQL();
    const statement = prepared.get(sql) ?? native.prepare(sql);
    prepared.set(sql, statement);
    statement.run(params);
  };
}
