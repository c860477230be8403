import type { Ctx } from '../../src/kernel/ctx.ts';
import { ctxOf } from './ctx.ts';
import type { TestDeps } from './deps-on.ts';
import { testDeps } from './test-deps.ts';
import { givenRegion, givenResident, givenShop, STATIC_QRIS, type Person, type Shop } from './world.ts';

/** Siti, and her open shop in Hanura. */
export interface ShopCast {
  deps: TestDeps;
  siti: Person;
  shop: Shop;
  /** Siti selling in it. */
  seller: Ctx;
}

/** The shop takes QRIS, unless told otherwise. */
export async function shopCast({ qris = STATIC_QRIS }: { qris?: string | null } = {}): Promise<ShopCast> {
  const deps = testDeps();
  await givenRegion(deps);
  const siti = await givenResident(deps, 'Siti');
  const shop = await givenShop(deps, siti, { qris });
  return { deps, siti, shop, seller: ctxOf(shop.seller) };
}
