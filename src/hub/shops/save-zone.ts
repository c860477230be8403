import type { Ctx } from '../../kernel/ctx.ts';
import { parse } from '../../kernel/parse.ts';
import { ok, refusal, refuse, type Result } from '../../kernel/result.ts';
import { expect, expectChange, on, raw, type Step } from '../../platform/libsql/index.ts';
import { changeShop, type ChangedShop, type ChangeNeeds } from './change-shop.ts';
import { ownShop } from './own-shop.ts';
import { ZoneSchema } from './settings-input.ts';

const MOST_ZONES = 20;
export const NO_SUCH_ZONE = refusal('not_found', 'shops.no_such_zone');
const wrong = (field: string, reason: string) => refusal('invalid', 'input.invalid', { fields: { [field]: reason } });

/**
 * Adds or changes a delivery zone: its kecamatan, the fee in rupiah, and the days it takes. A kecamatan lies in one zone at
 * most. Refused: another's shop or zone (not found), a kecamatan that another zone has, `shops.changed_meanwhile`.
 */
export async function saveZone(
  deps: ChangeNeeds,
  ctx: Ctx,
  input: unknown,
): Promise<Result<ChangedShop & { zoneId: string }>> {
  const asked = parse(ZoneSchema, input);
  if (!asked.ok) return asked;
  const { shopId, version, name, fee, minDays, maxDays, districtIds } = asked.value;
  const shop = ownShop(ctx, shopId);
  if (!shop.ok) return shop;
  if (minDays > maxDays) return refuse('invalid', 'input.invalid', { fields: { maxDays: 'days_first' } });
  const zoneId = asked.value.zoneId ?? deps.ids.next();
  const facts = [name, fee, minDays, maxDays, zoneId, shopId];
  const zone: Step[] =
    asked.value.zoneId === null
      ? [
          raw(
            `INSERT INTO shipping_zones (name, fee, min_days, max_days, id, shop_id, position) VALUES (?, ?, ?, ?, ?, ?6,
               (SELECT count(*) FROM shipping_zones WHERE shop_id = ?6))`,
            facts,
          ),
          expect(
            `(SELECT count(*) FROM shipping_zones WHERE shop_id = ?) <= ${MOST_ZONES}`,
            [shopId],
            refusal('conflict', 'shops.too_many_zones'),
          ),
        ]
      : [
          raw(
            `UPDATE shipping_zones SET name = ?, fee = ?, min_days = ?, max_days = ? WHERE id = ? AND shop_id = ?`,
            facts,
          ),
          expectChange(NO_SUCH_ZONE),
          raw(`DELETE FROM shipping_zone_districts WHERE zone_id = ? AND shop_id = ?`, [zoneId, shopId]),
        ];
  const districts = districtIds.map((districtId) =>
    on(
      raw(`INSERT INTO shipping_zone_districts (shop_id, district_id, zone_id) VALUES (?, ?, ?)`, [
        shopId,
        districtId,
        zoneId,
      ]),
      { unique: wrong('districtIds', 'district_taken'), foreign_key: wrong('districtIds', 'picklist') },
    ),
  );
  const done = await changeShop(deps, ctx, shop.value, {
    version,
    action: 'shop.zones_changed',
    more: [...zone, ...districts],
  });
  return done.ok ? ok({ ...done.value, zoneId }) : done;
}
