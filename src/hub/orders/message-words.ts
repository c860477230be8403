import { wib, type Instant } from '../../kernel/clock.ts';
import type { Rupiah } from '../../kernel/money.ts';

const two = (n: number) => String(n).padStart(2, '0');

/** `1-12-2026, 22.10 WIB`: read alike in both languages. */
export function clockText(at: Instant): string {
  const { year, month, day, hour, minute } = wib(at);
  return `${day}-${month}-${year}, ${two(hour)}.${two(minute)} WIB`;
}

/** Rupiah as a message shows it: `Rp18.996`. */
export const rupiahText = (amount: Rupiah): string => `Rp${String(amount).replaceAll(/\B(?=(\d{3})+$)/g, '.')}`;
