/** Whole rupiah as an integer; there are no fractions of a rupiah anywhere. */
export type Rupiah = number;

/** Largest amount a single order may have: one billion rupiah, far inside safe integers. */
export const MAX_RUPIAH = 1_000_000_000;

/** A rate in basis points (1 % = 100) of an amount, rounded half up to a whole rupiah. */
export const basisPoints = (amount: Rupiah, bps: number): Rupiah => Math.floor((amount * bps + 5_000) / 10_000);
