import type { Ctx } from '../../src/kernel/ctx.ts';
import { ctxOf } from './ctx.ts';
import { residentCast, type ResidentCast } from './resident-stage.ts';
import { givenShop, STATIC_QRIS, type Shop } from './world.ts';

/** Siti's open shop in Hanura. */
export interface ShopCast extends ResidentCast {
  shop: Shop;
  /** Siti selling in it. */
  seller: Ctx;
}

/** The shop takes QRIS, unless told otherwise. */
export async function shopCast({ qris = STATIC_QRIS }: { qris?: string | null } = {}): Promise<ShopCast> {
  const { deps, siti } = await residentCast();
  const shop = await givenShop(deps, siti, { qris });
  return { deps, siti, shop, seller: ctxOf(shop.seller) };
}
