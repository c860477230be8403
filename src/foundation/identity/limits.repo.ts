import type { Instant } from '../../kernel/clock.ts';
import { refusal, type RefusalCode } from '../../kernel/result.ts';
import { expectChange, raw, type Statement, type Step } from '../../platform/libsql/index.ts';

export interface Limit {
  /** What is counted, without personal data: `code:<blind index>`. */
  readonly key: string;
  readonly most: number;
  /** Milliseconds. */
  readonly within: number;
  /** What the caller is told beyond it. */
  readonly code?: RefusalCode;
}

/** Steps that count one use and abort the batch beyond the limit. Windows are fixed: `within` long, from the epoch. */
export function countUse(limit: Limit, now: Instant): Step[] {
  const windowStart = now - (now % limit.within);
  return [
    raw(
      `INSERT INTO limit_counters (key, window_start, count) VALUES (?1, ?2, 1)
       ON CONFLICT (key, window_start) DO UPDATE SET count = count + 1 WHERE count < ?3`,
      [limit.key, windowStart, limit.most],
    ),
    expectChange(
      refusal('limited', limit.code ?? 'identity.too_many_codes', { data: { retryAt: windowStart + limit.within } }),
    ),
  ];
}

/** Begins a count anew. */
export const forgetUse = (key: string): Statement => raw('DELETE FROM limit_counters WHERE key = ?', [key]);

/** Counters of windows that are over; for the timer. */
export const forgetUses = (before: Instant): Statement =>
  raw('DELETE FROM limit_counters WHERE window_start < ?', [before]);
