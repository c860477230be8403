import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { OpeningHours } from '../../kernel/opening-hours.ts';
import { accounts } from '../../foundation/identity/identity.table.ts';
import { areas, districts, villages } from '../../foundation/villages/villages.table.ts';
import { sealedText } from '../../platform/libsql/index.ts';

export const shops = sqliteTable(
  'shops',
  {
    id: text('id').primaryKey(),
    villageId: text('village_id')
      .notNull()
      .references(() => villages.id),
    ownerAccountId: text('owner_account_id')
      .notNull()
      .references(() => accounts.id),
    slug: text('slug').notNull().unique(),
    name: text('name').notNull(),
    /** Kind of trade, as a business letter names it. */
    trade: text('trade').notNull().default(''),
    story: text('story').notNull().default(''),
    /** Dusun and RT as shown to visitors. */
    place: text('place').notNull().default(''),
    picture: text('picture'),
    cover: text('cover'),
    status: text('status', { enum: ['applied', 'declined', 'open', 'holiday', 'suspended', 'closed'] })
      .notNull()
      .default('applied'),
    /** Why an application was declined; read by the applicant. */
    statusReason: sealedText('status_reason', 'shops.status_reason'),
    /** First day of selling after a holiday, `YYYY-MM-DD` in WIB; null = until the seller opens again. */
    reopensOn: text('reopens_on'),
    /** What buyers read meanwhile. */
    holidayNote: text('holiday_note').notNull().default(''),
    openingHours: text('opening_hours', { mode: 'json' }).$type<OpeningHours>().notNull(),
    pickup: integer('pickup').notNull().default(1),
    pickupAddress: text('pickup_address').notNull().default(''),
    /** When goods can be fetched, in the seller's words. */
    pickupHours: text('pickup_hours').notNull().default(''),
    cod: integer('cod').notNull().default(1),
    /** Largest order payable on delivery, rupiah. */
    codCap: integer('cod_cap').notNull().default(1_000_000),
    /** The seller's own static QRIS payload (EMVCo TLV). */
    qrisStatic: text('qris_static'),
    /** Bank name, number and holder, sealed. */
    bankSealed: text('bank_sealed'),
    whatsappSealed: text('whatsapp_sealed'),
    openedAt: integer('opened_at'),
    /** Goes up with every change by the seller. */
    version: integer('version').notNull().default(1),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [
    index('shops_village').on(t.villageId, t.status),
    index('shops_owner').on(t.ownerAccountId),
    // One application of an account waits at a time.
    uniqueIndex('shops_one_application')
      .on(t.ownerAccountId)
      .where(sql`${t.status} = 'applied'`),
    index('shops_reopening')
      .on(t.reopensOn)
      .where(sql`${t.reopensOn} IS NOT NULL`),
    check('shops_reopening_of_holiday', sql`${t.reopensOn} IS NULL OR ${t.status} = 'holiday'`),
    check('shops_cod_cap', sql`${t.codCap} >= 0`),
  ],
);

/** A delivery zone of a shop with its own fee. */
export const shippingZones = sqliteTable(
  'shipping_zones',
  {
    id: text('id').primaryKey(),
    shopId: text('shop_id')
      .notNull()
      .references(() => shops.id),
    name: text('name').notNull(),
    /** Rupiah per order, or as far as `upToGrams` reaches. */
    fee: integer('fee').notNull(),
    /** The heaviest parcel, in grams, that `fee` is for; null = of any weight. */
    upToGrams: integer('up_to_grams'),
    /** Rupiah for every further kilogram begun; null = heavier parcels are not sent. */
    stepFee: integer('step_fee'),
    minDays: integer('min_days').notNull(),
    maxDays: integer('max_days').notNull(),
    position: integer('position').notNull().default(0),
  },
  (t) => [index('shipping_zones_shop').on(t.shopId), check('shipping_zones_fee', sql`${t.fee} >= 0`)],
);

/** Whole provinces, kabupaten and kota a zone covers; an area lies in one zone of a shop at most. */
export const shippingZoneAreas = sqliteTable(
  'shipping_zone_areas',
  {
    shopId: text('shop_id')
      .notNull()
      .references(() => shops.id),
    areaId: text('area_id')
      .notNull()
      .references(() => areas.id),
    zoneId: text('zone_id')
      .notNull()
      .references(() => shippingZones.id),
  },
  (t) => [primaryKey({ columns: [t.shopId, t.areaId] }), index('shipping_zone_areas_zone').on(t.zoneId)],
);

/** The districts (kecamatan) a zone covers; a district lies in one zone of a shop at most. */
export const shippingZoneDistricts = sqliteTable(
  'shipping_zone_districts',
  {
    shopId: text('shop_id')
      .notNull()
      .references(() => shops.id),
    districtId: text('district_id')
      .notNull()
      .references(() => districts.id),
    zoneId: text('zone_id')
      .notNull()
      .references(() => shippingZones.id),
  },
  (t) => [primaryKey({ columns: [t.shopId, t.districtId] }), index('shipping_zone_districts_zone').on(t.zoneId)],
);
