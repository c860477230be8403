import type { Rupiah } from '../../kernel/money.ts';

/** At most three digits are taken off, so a buyer never wonders at a different price. */
const MOST_TAKEN_OFF = 999;

/**
 * Out of how many free amounts a try chooses. The first takes the largest; buyers who met there (all read the same list)
 * draw from more and more, or they would meet again and again.
 */
const DRAWN_FROM = [1, 32, 256, MOST_TAKEN_OFF + 1] as const;

export interface AmountChoice {
  /** 0 the first time; one more after each time that somebody else was faster. */
  readonly attempt: number;
  /** A random whole number, 0 or more. */
  draw(): number;
}

/**
 * The amount to ask for, so that two payments waiting at one seller can be told apart in the bank's list: the total
 * itself, or the total less a whole rupiah (1–999, as small as can be) that no waiting payment uses. Null when all are
 * in use.
 */
export function chooseAmount(
  total: Rupiah,
  waiting: ReadonlySet<Rupiah>,
  { attempt, draw }: AmountChoice,
): { amount: Rupiah; suffix: Rupiah } | null {
  const most = DRAWN_FROM[attempt] ?? MOST_TAKEN_OFF + 1;
  const free: Rupiah[] = [];
  for (let suffix = 0; suffix <= Math.min(MOST_TAKEN_OFF, total - 1) && free.length < most; suffix++)
    if (!waiting.has(total - suffix)) free.push(suffix);
  const suffix = free.length > 1 ? free[draw() % free.length] : free[0];
  return suffix === undefined ? null : { amount: total - suffix, suffix };
}
