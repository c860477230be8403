/** A shop's delivery zones in the seed: by motorcycle the same day, next door, with the daily van; then by courier, by weight. */
export const ZONES = [
  { name: 'Teluk Pandan', fee: 5_000, minDays: 0, maxDays: 1, districts: ['18.09.10'] },
  { name: 'Padang Cermin dan Way Ratai', fee: 10_000, minDays: 1, maxDays: 2, districts: ['18.09.05', '18.09.11'] },
  {
    name: 'Pesawaran lainnya',
    fee: 18_000,
    minDays: 2,
    maxDays: 4,
    districts: ['18.09.01', '18.09.02', '18.09.03', '18.09.04', '18.09.06', '18.09.07', '18.09.08', '18.09.09'],
  },
] as const;

/** Beyond the kabupaten: by codes of kabupaten, kota and provinces. Fees in rupiah, weights in grams. */
export const FAR_ZONES = [
  { name: 'Bandar Lampung dan Metro', fee: 12_000, stepFee: 4_000, minDays: 2, maxDays: 4, areas: ['18.71', '18.72'] },
  { name: 'Lampung lainnya', fee: 15_000, stepFee: 6_000, minDays: 3, maxDays: 5, areas: ['18'] },
  { name: 'Jawa', fee: 24_000, stepFee: 18_000, minDays: 4, maxDays: 7, areas: ['31', '32', '33', '34', '35', '36'] },
] as const;

/** How far the first fee of a far zone reaches. */
export const FIRST_STEP = 1_000;

export const DISTRICTS: readonly string[] = ZONES.flatMap((zone) => zone.districts);

/** Rupiah to deliver to a district. */
export const deliveryFee = (district: string): number =>
  ZONES.find((zone) => (zone.districts as readonly string[]).includes(district))?.fee ?? 0;
