import type { Instant } from '../../kernel/clock.ts';
import { refusal, type RefusalCode } from '../../kernel/result.ts';
import { expect, expectChange, raw, type Statement, type Step } from '../../platform/libsql/index.ts';

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

export interface Pace extends Omit<Limit, 'most'> {
  /** So many are free in each `within`. */
  readonly free: number;
  /** Milliseconds: then one in each. */
  readonly oneEvery: number;
}

/** Steps that count one use and, beyond the free ones, let one through at a time: who shares a network waits, and comes through. */
export function countPaced(pace: Pace, now: Instant): Step[] {
  const windowStart = now - (now % pace.within);
  const next = now - (now % pace.oneEvery) + pace.oneEvery;
  const code = pace.code ?? 'identity.too_many_codes';
  const slow = `${pace.key}:slow`;
  return [
    raw(
      `INSERT INTO limit_counters (key, window_start, count) VALUES (?1, ?2, 1)
       ON CONFLICT (key, window_start) DO UPDATE SET count = count + 1`,
      [pace.key, windowStart],
    ),
    raw(
      `INSERT INTO limit_counters (key, window_start, count)
       SELECT ?1, ?2, 1 FROM limit_counters WHERE key = ?3 AND window_start = ?4 AND count > ?5
       ON CONFLICT (key, window_start) DO UPDATE SET count = count + 1`,
      [slow, next - pace.oneEvery, pace.key, windowStart, pace.free],
    ),
    expect(
      'NOT EXISTS (SELECT 1 FROM limit_counters WHERE key = ? AND window_start = ? AND count > 1)',
      [slow, next - pace.oneEvery],
      refusal('limited', code, { data: { retryAt: next } }),
    ),
  ];
}

/** Begins a count anew. */
export const forgetUse = (key: string): Statement => raw('DELETE FROM limit_counters WHERE key = ?', [key]);

/** Lets codes be asked for again at once, however many strangers asked for. `subject` is what a code proves. */
export const forgetCodes = (subject: string): Statement[] => [
  forgetUse(`code:${subject}`),
  forgetUse(`code-day:${subject}`),
];

/** Counters of windows that are over; for the timer. */
export const forgetUses = (before: Instant): Statement =>
  raw('DELETE FROM limit_counters WHERE window_start < ?', [before]);
