import { audit, type PastOf } from '../../foundation/audit/index.ts';
import type { Deps } from '../../foundation/deps.ts';
import { emit } from '../../foundation/notifications/index.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { ok, refusal, type Result } from '../../kernel/result.ts';
import { commit, expectChange, raw, type Step } from '../../platform/libsql/index.ts';
import { shopListingSteps } from '../listings/index.ts';
import type { ManagedShop } from './may-manage.ts';

export type ChangeNeeds = Pick<Deps, 'db' | 'clock' | 'ids' | 'waker'>;

/** The settings are not those the seller saw: somebody saved them from another phone meanwhile. */
export const CHANGED_MEANWHILE = refusal('conflict', 'shops.changed_meanwhile');

type Column =
  | 'name'
  | 'trade'
  | 'story'
  | 'place'
  | 'whatsapp_sealed'
  | 'pickup'
  | 'pickup_address'
  | 'pickup_hours'
  | 'opening_hours'
  | 'cod'
  | 'cod_cap'
  | 'bank_sealed'
  | 'qris_static';

export interface ShopChange {
  /** The version the seller saw. */
  readonly version: number;
  /** `shop.pickup_changed`: the action of the audit and the topic of the event. */
  readonly action: `shop.${PastOf<'shop'>}`;
  readonly set?: Readonly<Partial<Record<Column, string | number | null>>>;
  /** What else changes with it, after the version was checked. */
  readonly more?: readonly Step[];
}

export interface ChangedShop {
  readonly version: number;
}

/**
 * Writes a change of a shop's settings if nobody changed them since, with its listings, audit and event in one batch. Else
 * `shops.changed_meanwhile`.
 */
export async function changeShop(
  deps: ChangeNeeds,
  ctx: Ctx,
  shop: ManagedShop,
  { version, action, set = {}, more = [] }: ShopChange,
): Promise<Result<ChangedShop>> {
  const columns = Object.keys(set).map((column) => `${column} = ?, `);
  const done = await commit(deps.db, [
    raw(
      `UPDATE shops SET ${columns.join('')}version = version + 1, updated_at = ? WHERE id = ? AND village_id = ? AND version = ?`,
      [...Object.values(set), deps.clock.now(), shop.id, shop.villageId, version],
    ),
    expectChange(CHANGED_MEANWHILE),
    ...more,
    ...shopListingSteps(shop.id),
    audit(deps, ctx, { villageId: shop.villageId, action, subject: { kind: 'shop', id: shop.id } }),
    emit(deps, { villageId: shop.villageId, topic: action, payload: { shopId: shop.id, version: version + 1 } }),
  ]);
  if (!done.ok) return done;
  await deps.waker.wake();
  return ok({ version: version + 1 });
}
