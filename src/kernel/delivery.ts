import type { Rupiah } from './money.ts';

/** What it costs to send a parcel to a zone, and how long it takes. */
export interface ZoneTerms {
  /** Rupiah for any weight, or as far as `upToGrams` reaches. */
  readonly fee: Rupiah;
  /** The heaviest parcel, in grams, that `fee` is for; null = of any weight. */
  readonly upToGrams: number | null;
  /** Rupiah for every further kilogram begun; null = heavier parcels are not sent. */
  readonly stepFee: Rupiah | null;
  readonly minDays: number;
  readonly maxDays: number;
}

/** A zone with the codes it covers: provinces `18`, kabupaten and kota `18.71`, kecamatan `18.09.10`. */
export interface CoveredZone extends ZoneTerms {
  readonly areas: readonly string[];
}

/** A further step of weight, in grams. */
const STEP = 1_000;

/** Rupiah for a parcel of so many grams; null when the zone does not take one as heavy. */
export function parcelFee(
  { fee, upToGrams, stepFee }: Pick<ZoneTerms, 'fee' | 'upToGrams' | 'stepFee'>,
  grams: number,
): Rupiah | null {
  if (upToGrams === null || grams <= upToGrams) return fee;
  return stepFee === null ? null : fee + stepFee * Math.ceil((grams - upToGrams) / STEP);
}

/** The zone that sends to a place: the one that names it most narrowly, kecamatan before kabupaten before province. */
export function zoneTo<Z extends Pick<CoveredZone, 'areas'>>(zones: readonly Z[], place: string): Z | null {
  const codes = [place, place.slice(0, 5), place.slice(0, 2)];
  for (const code of codes) {
    const zone = zones.find(({ areas }) => areas.includes(code));
    if (zone) return zone;
  }
  return null;
}
