import { categories, photos, products, variants } from '../../src/hub/catalog/catalog.table.ts';
import { documentStep, productListingSteps, shopListingSteps } from '../../src/hub/listings/index.ts';
import { sealBankAccount, sealWhatsapp } from '../../src/hub/shops/index.ts';
import { shippingZoneAreas, shippingZoneDistricts, shippingZones, shops } from '../../src/hub/shops/shops.table.ts';
import { DAY } from '../../src/kernel/clock.ts';
import type { Deps } from '../../src/foundation/deps.ts';
import type { Statement } from '../../src/platform/libsql/index.ts';
import type { Random } from '../random.ts';
import { CATEGORIES, PRODUCTS } from './data/products/index.ts';
import { PEOPLE } from './data/people.ts';
import { SHOPS, type SeedShop } from './data/shops.ts';
import { slugOf } from '../region/slug-of.ts';
import { put } from './put.ts';
import { qrisOf } from './qris.ts';
import { HANURA } from './region.ts';
import { FAR_ZONES, FIRST_STEP, ZONES } from './zones.ts';

const HOURS: Record<string, [number, number]> = Object.fromEntries(
  [1, 2, 3, 4, 5, 6].map((day) => [String(day), [480, 1020]]),
);

/** Hanura's shops with their zones and QRIS, and the 40 products with photos, variants and listings. */
export async function seedMarket(deps: Deps, owners: ReadonlyMap<string, string>, random: Random): Promise<void> {
  const { db } = deps;
  await put(db, [
    db.insert(categories).values(CATEGORIES.map((c, position) => ({ ...c, picture: `categories/${c.id}`, position }))),
  ]);
  for (const shop of SHOPS) {
    const shopId = deps.ids.next();
    await put(db, [
      ...(await shopSteps(deps, shop, shopId, owners.get(shop.owner) ?? '')),
      ...productSteps(deps, shop.key, shopId, random),
    ]);
    await put(db, [...productListingSteps({ shop: shopId }), ...shopListingSteps(shopId)]);
  }
}

async function shopSteps(deps: Deps, shop: SeedShop, id: string, ownerAccountId: string): Promise<Statement[]> {
  const { db, ids, clock } = deps;
  const now = clock.now();
  const owner = PEOPLE.find((person) => person.key === shop.owner);
  const zones = ZONES.map((zone, position) => ({ ...zone, id: ids.next(), position }));
  const far = FAR_ZONES.map((zone, i) => ({ ...zone, id: ids.next(), position: zones.length + i }));
  return [
    db.insert(shops).values({
      id,
      villageId: HANURA,
      ownerAccountId,
      slug: shop.slug,
      name: shop.name,
      trade: shop.trade,
      story: shop.story,
      place: shop.place,
      picture: `shops/${shop.key}`,
      cover: `covers/${shop.key}`,
      status: 'open',
      openingHours: HOURS,
      pickupAddress: `${shop.place}, Desa Hanura`,
      pickupHours: shop.pickupHours,
      cod: shop.cod ? 1 : 0,
      qrisStatic: qrisOf(shop.name),
      bankSealed: await sealBankAccount(deps, { ...shop.bank, holder: owner?.name ?? shop.name }),
      whatsappSealed: await sealWhatsapp(deps, owner?.phone ?? ''),
      openedAt: now - 900 * DAY,
      createdAt: now - 900 * DAY,
      updatedAt: now,
    }),
    documentStep('shop', id, { title: shop.name, more: [shop.trade], story: shop.story }),
    ...zones.map(({ districts: _, ...zone }) => db.insert(shippingZones).values({ ...zone, shopId: id })),
    db
      .insert(shippingZoneDistricts)
      .values(zones.flatMap((z) => z.districts.map((districtId) => ({ shopId: id, districtId, zoneId: z.id })))),
    ...far.map(({ areas: _, ...zone }) =>
      db.insert(shippingZones).values({ ...zone, upToGrams: FIRST_STEP, shopId: id }),
    ),
    db
      .insert(shippingZoneAreas)
      .values(far.flatMap((z) => z.areas.map((areaId) => ({ shopId: id, areaId, zoneId: z.id })))),
  ];
}

function productSteps({ db, ids, clock }: Deps, shopKey: string, shopId: string, random: Random): Statement[] {
  const now = clock.now();
  return PRODUCTS.filter((p) => p.shop === shopKey).flatMap((p) => {
    const [id, slug, since] = [ids.next(), slugOf(p.name), now - random.int(5, 300) * DAY];
    const category = CATEGORIES.find((c) => c.id === p.category);
    const choices = p.variants ?? [{ name: '', price: p.price, stock: p.stock }];
    return [
      db.insert(products).values({
        id,
        villageId: HANURA,
        shopId,
        categoryId: p.category,
        slug,
        name: p.name,
        story: p.story,
        unit: p.unit,
        weight: p.weight,
        leadDays: p.leadDays ?? 0,
        keywords: p.keywords,
        status: 'live',
        publishedAt: since,
        createdAt: since,
        updatedAt: since,
      }),
      db
        .insert(variants)
        .values(choices.map((v, position) => ({ id: ids.next(), villageId: HANURA, productId: id, position, ...v }))),
      db.insert(photos).values({ id: ids.next(), productId: id, key: `products/${slug}`, alt: p.name, position: 0 }),
      documentStep('product', id, { title: p.name, more: [category?.name ?? '', p.keywords], story: p.story }),
    ];
  });
}
