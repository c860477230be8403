import type { CoveredZone } from '../../kernel/delivery.ts';

/**
 * SQL: the id of the zone of a shop that sends to a place, the one that names it most narrowly; NULL when none does. Both
 * are expressions. The same rule as `zoneTo` in kernel/delivery.ts.
 */
export const zoneOf = (shop: string, place: string): string =>
  `coalesce(
    (SELECT zd.zone_id FROM shipping_zone_districts zd WHERE zd.shop_id = ${shop} AND zd.district_id = ${place}),
    (SELECT za.zone_id FROM shipping_zone_areas za WHERE za.shop_id = ${shop} AND za.area_id = substr(${place}, 1, 5)),
    (SELECT za.zone_id FROM shipping_zone_areas za WHERE za.shop_id = ${shop} AND za.area_id = substr(${place}, 1, 2)))`;

/**
 * SQL: rupiah for a parcel of so many grams to the zone `z`; NULL when it is too heavy. As `parcelFee` in kernel/delivery.ts.
 * A bound number may come as a real one, which would not be divided into whole steps.
 */
export const feeOf = (grams: string): string =>
  `CASE WHEN z.up_to_grams IS NULL OR ${grams} <= z.up_to_grams THEN z.fee
    ELSE z.fee + z.step_fee * ((CAST(${grams} AS INTEGER) - z.up_to_grams + 999) / 1000) END`;

/** Where a shop sends to, for how much. */
export interface DeliveryZone extends CoveredZone {
  readonly id: string;
  /** In the seller's words. */
  readonly name: string;
}

/** SQL: each row of `shipping_zones z` as the JSON of a `DeliveryZone`; what follows it narrows and sorts. */
export const ZONES = `SELECT json_object('id', z.id, 'name', z.name, 'fee', z.fee, 'upToGrams', z.up_to_grams,
    'stepFee', z.step_fee, 'minDays', z.min_days, 'maxDays', z.max_days, 'areas', json((SELECT json_group_array(code) FROM (
      SELECT district_id AS code FROM shipping_zone_districts WHERE zone_id = z.id
      UNION ALL SELECT area_id FROM shipping_zone_areas WHERE zone_id = z.id ORDER BY 1)))) AS zone
  FROM shipping_zones z`;
