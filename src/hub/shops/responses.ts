import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer());
const words = { name: v.string(), trade: v.string(), story: v.string(), place: v.string() };

export const ChangedSchema = v.object({ version: count });

export const CheckedQrisSchema = v.object({
  payload: v.string(),
  merchantName: v.string(),
  merchantCity: v.string(),
  nmid: v.nullable(v.string()),
  addsFee: v.boolean(),
});

/** A shop's settings, in the API's document. */
export const SettingsSchema = v.object({
  id: v.string(),
  slug: v.string(),
  version: count,
  status: v.picklist(['applied', 'declined', 'open', 'holiday', 'suspended', 'closed']),
  ...words,
  whatsapp: v.nullable(v.string()),
  pickup: v.boolean(),
  pickupAddress: v.string(),
  pickupHours: v.string(),
  openingHours: v.record(v.string(), v.array(count)),
  reopensOn: v.nullable(v.string()),
  holidayNote: v.string(),
  cod: v.boolean(),
  codCap: count,
  zones: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      fee: count,
      upToGrams: v.nullable(count),
      stepFee: v.nullable(count),
      minDays: count,
      maxDays: count,
      areas: v.array(v.string()),
    }),
  ),
  bank: v.nullable(v.object({ bank: v.string(), number: v.string(), holder: v.string() })),
  qris: v.nullable(v.omit(CheckedQrisSchema, ['payload', 'addsFee'])),
});

export const ApplicationSchema = v.object({
  shopId: v.string(),
  version: count,
  ...words,
  applicant: v.string(),
  residentHere: v.boolean(),
  own: v.boolean(),
  whatsapp: v.nullable(v.string()),
  since: count,
});

export const MyApplicationSchema = v.object({
  villageId: v.string(),
  ...words,
  whatsapp: v.nullable(v.string()),
  waiting: v.boolean(),
  reason: v.nullable(v.string()),
  since: count,
});
