import type { Deps } from '../../foundation/deps.ts';
import { countUse } from '../../foundation/identity/index.ts';
import { DAY } from '../../kernel/clock.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { ok, refusal, type Result } from '../../kernel/result.ts';
import { commit, expect, raw } from '../../platform/libsql/index.ts';
import { hasSizes, keepSizes, photoFault, photoName } from './keep-sizes.ts';
import { managedShop } from '../shops/index.ts';

/** New pictures of one shop: some forty products a day, three while it waits for the office. */
const [A_DAY, BEFORE_OPENING] = [320, 24];

/**
 * Keeps a picture for a shop's products and gives its key. The key is made from shop and bytes: sending the same picture
 * again, after a lost connection, gives the same key and stores nothing twice. Only re-encoded sizes are kept, so nothing
 * of the original's metadata (place, phone) remains. Refused: another's shop, what is no picture, what is too large.
 */
export async function uploadPhoto(
  deps: Pick<Deps, 'db' | 'clock' | 'blobs' | 'pictures'>,
  ctx: Ctx,
  { shopId, bytes }: { shopId: string; bytes: Uint8Array },
): Promise<Result<{ key: string }>> {
  const shop = await managedShop(deps, ctx, shopId);
  if (!shop.ok) return shop;
  const fault = photoFault(bytes);
  if (fault) return fault;
  const key = `photos/${await photoName(shopId, bytes)}`;
  if (await hasSizes(deps, key)) return keep(deps, shopId, key);
  const counted = await countPhoto(deps, shopId);
  if (!counted.ok) return counted;
  const kept = await keepSizes(deps, key, bytes);
  return kept.ok ? keep(deps, shopId, key) : kept;
}

/** A new picture costs eight files that stay: so many a day, and few before the office has let the shop open. */
async function countPhoto({ db, clock }: Pick<Deps, 'db' | 'clock'>, shopId: string): Promise<Result<unknown>> {
  return commit(db, [
    expect(
      `(SELECT status FROM shops WHERE id = ?1) <> 'applied' OR (SELECT count(*) FROM uploads WHERE shop_id = ?1) < ?2`,
      [shopId, BEFORE_OPENING],
      refusal('limited', 'pictures.shop_not_open'),
    ),
    ...countUse({ key: `photos:${shopId}`, most: A_DAY, within: DAY, code: 'pictures.too_many' }, clock.now()),
  ]);
}

async function keep(deps: Pick<Deps, 'db' | 'clock'>, shopId: string, key: string): Promise<Result<{ key: string }>> {
  const done = await commit(deps.db, [
    raw(`INSERT INTO uploads (shop_id, key, created_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`, [
      shopId,
      key,
      deps.clock.now(),
    ]),
  ]);
  return done.ok ? ok({ key }) : done;
}
