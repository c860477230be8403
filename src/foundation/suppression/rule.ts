import type { Room } from './publication.ts';

/** How few are too few, by whom a count is of: the whole village; one dusun, or health, disability and children. */
export const TOO_FEW = { village: 4, hamlet: 9, sensitive: 9 } as const;
const [FEWEST_CONTRIBUTORS, LARGEST_PERCENT] = [3, 70];

/** Of a count of people: neither it nor "fewer than that" may follow. Null: it may be shown, as a zero always may. */
export const roomOfCount = (value: number, tooFew: number): Room | null =>
  value === 0 || value > tooFew ? null : { low: 1, high: tooFew + 1, width: 1 };

/** Of money or a quantity that few brought together, or one nearly alone: half of it and half more must stay possible. */
export function roomOfSum(sum: { value: number; contributors: number; largest: number }): Room | null {
  if (sum.value === 0) return null;
  if (sum.contributors >= FEWEST_CONTRIBUTORS && sum.largest * 100 <= sum.value * LARGEST_PERCENT) return null;
  const half = Math.floor(sum.value / 2);
  return { low: sum.value - half, high: sum.value + half, width: Math.max(1, half) };
}

/** Rates and medians of fewer cases than this tell of single people. */
const FEWEST_OF_A_RATE = 10;

/** Whether a rate or a median over so many cases may be shown; their number has to be published itself, or it would follow. */
export const mayShowRate = (cases: number): boolean => cases >= FEWEST_OF_A_RATE;
