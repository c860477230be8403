/** A shop's delivery zones in the seed: by motorcycle the same day, next door, and with the daily van. Fees in rupiah. */
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

export const DISTRICTS: readonly string[] = ZONES.flatMap((zone) => zone.districts);

/** Rupiah to deliver to a district. */
export const deliveryFee = (district: string): number =>
  ZONES.find((zone) => (zone.districts as readonly string[]).includes(district))?.fee ?? 0;
