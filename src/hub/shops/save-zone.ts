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
/** `18.09.10` is a kecamatan of the region; shorter codes are of the whole country. */
const isDistrict = (code: string): boolean => code.length > 5;

/**
 * Adds or changes a delivery zone: what it covers, the fee in rupiah by weight, and the days it takes. A kecamatan, kabupaten
 * or province lies in one zone at most. Refused: another's shop or zone (not found), an area that another zone has,
 * `shops.changed_meanwhile`.
 */
export async function saveZone(
  deps: ChangeNeeds,
  ctx: Ctx,
  input: unknown,
): Promise<Result<ChangedShop & { zoneId: string }>> {
  const asked = parse(ZoneSchema, input);
  if (!asked.ok) return asked;
  const { shopId, version, name, fee, upToGrams, stepFee, minDays, maxDays, areas } = asked.value;
  const shop = ownShop(ctx, shopId);
  if (!shop.ok) return shop;
  if (minDays > maxDays) return refuse('invalid', 'input.invalid', { fields: { maxDays: 'days_first' } });
  if (stepFee !== null && upToGrams === null)
    return refuse('invalid', 'input.invalid', { fields: { upToGrams: 'required' } });
  const zoneId = asked.value.zoneId ?? deps.ids.next();
  const facts = [name, fee, minDays, maxDays, upToGrams, stepFee, zoneId, shopId];
  const zone: Step[] =
    asked.value.zoneId === null
      ? [
          raw(
            `INSERT INTO shipping_zones (name, fee, min_days, max_days, up_to_grams, step_fee, id, shop_id, position)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?8, (SELECT count(*) FROM shipping_zones WHERE shop_id = ?8))`,
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
            `UPDATE shipping_zones SET name = ?, fee = ?, min_days = ?, max_days = ?, up_to_grams = ?, step_fee = ?
             WHERE id = ? AND shop_id = ?`,
            facts,
          ),
          expectChange(NO_SUCH_ZONE),
          ...emptyZone(zoneId, shopId),
        ];
  const covered = areas.map((code) =>
    on(
      raw(
        isDistrict(code)
          ? `INSERT INTO shipping_zone_districts (shop_id, district_id, zone_id) VALUES (?, ?, ?)`
          : `INSERT INTO shipping_zone_areas (shop_id, area_id, zone_id) VALUES (?, ?, ?)`,
        [shopId, code, zoneId],
      ),
      { unique: wrong('areas', 'area_taken'), foreign_key: wrong('areas', 'picklist') },
    ),
  );
  const done = await changeShop(deps, ctx, shop.value, {
    version,
    action: 'shop.zones_changed',
    more: [...zone, ...covered],
  });
  return done.ok ? ok({ ...done.value, zoneId }) : done;
}

/** The steps that take everything out of a zone of this shop that it covered. */
export const emptyZone = (zoneId: string, shopId: string): Step[] =>
  ['shipping_zone_districts', 'shipping_zone_areas'].map((table) =>
    raw(`DELETE FROM ${table} WHERE zone_id = ? AND shop_id = ?`, [zoneId, shopId]),
  );
