import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** The kabupaten. One row: a deployment serves one region. */
export const regions = sqliteTable('regions', {
  /** Kemendagri code, `18.09`. */
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  province: text('province').notNull(),
  slug: text('slug').notNull().unique(),
  /** The village shown to visitors who have not chosen one. */
  pilotVillageId: text('pilot_village_id'),
});

export const districts = sqliteTable('districts', {
  /** `18.09.10` */
  id: text('id').primaryKey(),
  regionId: text('region_id')
    .notNull()
    .references(() => regions.id),
  name: text('name').notNull(),
  slug: text('slug').notNull().unique(),
  /** The camat, as printed where a letter is also signed at the kecamatan; null = a line to write on. */
  headName: text('head_name'),
  headNip: text('head_nip'),
});

/** Provinces (`18`), kabupaten and kota (`18.71`) of the whole country: where goods can be sent to. */
export const areas = sqliteTable('areas', {
  /** Kemendagri code. */
  id: text('id').primaryKey(),
  /** As people say it: `Lampung`, `Kab. Tanggamus`, `Kota Bandar Lampung`. */
  name: text('name').notNull(),
});

export const villages = sqliteTable(
  'villages',
  {
    /** Kode wilayah, `18.09.10.2004`: the tenant. */
    id: text('id').primaryKey(),
    districtId: text('district_id')
      .notNull()
      .references(() => districts.id),
    name: text('name').notNull(),
    slug: text('slug').notNull().unique(),
    status: text('status', { enum: ['listed', 'active'] })
      .notNull()
      .default('listed'),
    story: text('story'),
    cover: text('cover'),
    officeAddress: text('office_address'),
    postalCode: text('postal_code'),
    officeEmail: text('office_email'),
    /** Village fee on completed orders in basis points; 0 unless a village regulation sets one. */
    feeBps: integer('fee_bps').notNull().default(0),
    /** Template of letter numbers, see letters/numbering. */
    numberFormat: text('number_format').notNull().default('{classification}/{number:3}/{village}/{roman-month}/{year}'),
    /** The village's part of a letter number, e.g. `HNR`: no other village of the region has the same, or numbers would be alike. */
    numberCode: text('number_code').notNull(),
    /** Office hours in WIB: weekday (0 = Sunday) → [opens, closes] minutes from midnight, or absent when closed. */
    officeHours: text('office_hours', { mode: 'json' }).$type<Record<string, [number, number]>>().notNull(),
  },
  (t) => [
    index('villages_district').on(t.districtId),
    uniqueIndex('villages_number_code').on(t.numberCode),
    check('villages_fee', sql`${t.feeBps} BETWEEN 0 AND 1000`),
    /** Capitals and digits: people type a number in any case, and with spaces. */
    check('villages_number_code', sql`${t.numberCode} <> '' AND ${t.numberCode} NOT GLOB '*[^A-Z0-9]*'`),
    check('villages_number_format', sql`instr(${t.numberFormat}, '{village}') > 0`),
  ],
);

/** Which modules are switched on in which village. No row = off. */
export const villageModules = sqliteTable(
  'village_modules',
  {
    villageId: text('village_id')
      .notNull()
      .references(() => villages.id),
    module: text('module').notNull(),
    enabledAt: integer('enabled_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.villageId, t.module] })],
);

/** Dusun. */
export const hamlets = sqliteTable(
  'hamlets',
  {
    id: text('id').primaryKey(),
    villageId: text('village_id')
      .notNull()
      .references(() => villages.id),
    name: text('name').notNull(),
  },
  (t) => [uniqueIndex('hamlets_name').on(t.villageId, t.name)],
);

/** Rukun tetangga. */
export const neighbourhoods = sqliteTable(
  'neighbourhoods',
  {
    id: text('id').primaryKey(),
    villageId: text('village_id')
      .notNull()
      .references(() => villages.id),
    hamletId: text('hamlet_id')
      .notNull()
      .references(() => hamlets.id),
    /** `001` */
    number: text('number').notNull(),
  },
  (t) => [uniqueIndex('neighbourhoods_number').on(t.villageId, t.number)],
);

/** Days on which offices are closed; no village = the whole country (SKB tiga menteri). */
export const holidays = sqliteTable(
  'holidays',
  {
    id: text('id').primaryKey(),
    villageId: text('village_id').references(() => villages.id),
    date: text('date').notNull(),
    name: text('name').notNull(),
  },
  (t) => [index('holidays_date').on(t.date)],
);
