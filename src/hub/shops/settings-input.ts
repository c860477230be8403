import * as v from 'valibot';
import { line, paragraphs, whole } from '../../kernel/fields.ts';
import { MAX_RUPIAH } from '../../kernel/money.ts';
import { daySaid } from '../../kernel/opening-hours.ts';
import { PhoneSchema } from '../../foundation/identity/index.ts';
import { qrisIn } from '../../kernel/identifier.ts';

const yesNo = v.boolean('picklist');

/** Names a shop and the version of its settings that the seller saw: every change begins with both. */
export const shopSeen = {
  shopId: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/, 'id')),
  version: whole(1, Number.MAX_SAFE_INTEGER),
};

/** How a shop introduces itself; the same when it asks to be opened. */
export const introduction = {
  name: line(3, 60),
  /** Kind of trade, as a business letter names it. */
  trade: line(3, 60),
  story: paragraphs(3_000),
  /** Dusun and RT, or the landmark visitors know. */
  place: line(3, 120),
};

export const ProfileSchema = v.object({
  ...shopSeen,
  ...introduction,
  /** Of the shop, shown to everybody; null takes it away. */
  whatsapp: v.nullable(PhoneSchema),
});

export const PickupSchema = v.object({
  ...shopSeen,
  pickup: yesNo,
  address: line(0, 160),
  /** In the seller's words: `Setiap hari 07.00–18.00, lewat pintu samping`. */
  hours: line(0, 120),
});

/** `2026-02-30` looks like a date and is none. */
const isOnCalendar = (day: string): boolean =>
  !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);

const minute = whole(0, 24 * 60);

export const OpeningHoursSchema = v.object({
  ...shopSeen,
  /** The days it is open; minutes from midnight WIB. It may close after midnight, and have one break. */
  days: v.pipe(
    v.array(
      v.object({
        weekday: whole(0, 6),
        opens: minute,
        closes: minute,
        pause: v.optional(v.nullable(v.object({ from: minute, to: minute })), null),
      }),
    ),
    v.maxLength(7, 'max_length'),
    v.check((all) => new Set(all.map((it) => it.weekday)).size === all.length, 'day_twice'),
    v.checkItems((it) => it.pause !== null || daySaid(it.opens, it.closes, null) !== null, 'closes_first'),
    v.checkItems((it) => it.pause === null || daySaid(it.opens, it.closes, it.pause) !== null, 'break_within'),
  ),
});

export const HolidaySchema = v.object({
  ...shopSeen,
  /** The first day of selling again, `YYYY-MM-DD`; null = until the seller opens again. */
  reopensOn: v.nullable(v.pipe(v.string(), v.isoDate('date'), v.check(isOnCalendar, 'date'))),
  note: line(0, 160),
});

export const SeenShopSchema = v.object(shopSeen);

export const CodSchema = v.object({
  ...shopSeen,
  cod: yesNo,
  /** The largest order payable on delivery, rupiah. */
  cap: whole(1_000, MAX_RUPIAH, 'rupiah'),
});

export const ZoneSchema = v.object({
  ...shopSeen,
  /** Null for a new zone. */
  zoneId: v.nullable(v.pipe(v.string(), v.maxLength(64))),
  name: line(2, 60),
  /** Rupiah per order, or as far as `upToGrams` reaches. */
  fee: whole(0, 1_000_000, 'rupiah'),
  /** The heaviest parcel that `fee` is for; null = of any weight. */
  upToGrams: v.optional(v.nullable(whole(1, 1_000_000, 'grams')), null),
  /** Rupiah for every further kilogram begun; null = heavier parcels are not sent. */
  stepFee: v.optional(v.nullable(whole(0, 1_000_000, 'rupiah')), null),
  minDays: whole(0, 30),
  maxDays: whole(0, 30),
  /** What it covers, by code: kecamatan of the region `18.09.10`, any kabupaten or kota `18.71`, whole provinces `18`. */
  areas: v.pipe(
    v.array(v.pipe(v.string(), v.regex(/^\d{2}(\.\d{2}){0,2}$/, 'picklist'))),
    v.minLength(1, 'no_area'),
    v.maxLength(60, 'max_length'),
    v.transform((all) => [...new Set(all)]),
  ),
});

export const RemoveZoneSchema = v.object({ ...shopSeen, zoneId: v.pipe(v.string(), v.maxLength(64)) });

export const qrisText = v.pipe(
  v.string(),
  v.maxLength(2_000, 'too_long'),
  v.transform(qrisIn),
  v.nonEmpty('required'),
  v.maxLength(512, 'too_long'),
);
