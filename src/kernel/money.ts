/** Whole rupiah as an integer; there are no fractions of a rupiah anywhere. */
export type Rupiah = number;

/** Largest amount a single order may have: one billion rupiah, far inside safe integers. */
export const MAX_RUPIAH = 1_000_000_000;

export const isRupiah = (n: unknown): n is Rupiah => typeof n === 'number' && Number.isSafeInteger(n);

/**
 * Splits `total` over `weights` by largest remainder: the shares are integers and add up to `total` exactly.
 * Ties go to the earlier share, so the split is deterministic. All weights 0 → everything on the first share.
 */
export function splitByWeight(total: Rupiah, weights: readonly number[]): Rupiah[] {
  if (weights.length === 0) return [];
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum === 0) return weights.map((_, i) => (i === 0 ? total : 0));
  const exact = weights.map((w) => (BigInt(total) * BigInt(w)) / BigInt(sum));
  const shares = exact.map(Number);
  const rests = weights.map((w, i) => ({ i, rest: (BigInt(total) * BigInt(w)) % BigInt(sum) }));
  let left = total - shares.reduce((a, b) => a + b, 0);
  rests.sort((a, b) => (a.rest === b.rest ? a.i - b.i : a.rest > b.rest ? -1 : 1));
  for (const { i } of rests) {
    if (left <= 0) break;
    shares[i] = (shares[i] ?? 0) + 1;
    left -= 1;
  }
  return shares;
}

/** A rate in basis points (1 % = 100) of an amount, rounded half up to a whole rupiah. */
export const basisPoints = (amount: Rupiah, bps: number): Rupiah => Math.floor((amount * bps + 5_000) / 10_000);
