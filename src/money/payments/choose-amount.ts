import type { Rupiah } from '../../kernel/money.ts';

/** At most three digits are taken off, so a buyer never wonders at a different price. */
const MOST_TAKEN_OFF = 999;

/**
 * The amount to ask for, so that two payments waiting at one seller can be told apart in the bank's list: the total
 * itself, or the total less the smallest whole rupiah (1–999) that no waiting payment uses. Null when all are in use.
 */
export function chooseAmount(total: Rupiah, waiting: ReadonlySet<Rupiah>): { amount: Rupiah; suffix: Rupiah } | null {
  for (let suffix = 0; suffix <= Math.min(MOST_TAKEN_OFF, total - 1); suffix++)
    if (!waiting.has(total - suffix)) return { amount: total - suffix, suffix };
  return null;
}
