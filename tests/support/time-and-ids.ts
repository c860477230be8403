import { fromWib, type Clock, type Instant } from '../../src/kernel/clock.ts';
import { cryptoIds, type Ids } from '../../src/kernel/ids.ts';

export interface FixedClock extends Clock {
  /** Moves time on by milliseconds. */
  advance(ms: number): void;
  set(at: Instant): void;
}

/** Stands still until told otherwise: Monday 2 November 2026, 09.00 WIB, an ordinary office morning. */
export function fixedClock(at: Instant = fromWib(2026, 11, 2, 9)): FixedClock {
  let now = at;
  return {
    now: () => now,
    advance: (ms) => {
      now += ms;
    },
    set: (to) => {
      now = to;
    },
  };
}

/** The real id maker on a seeded generator (mulberry32): the same ids in every run, all distinct. */
export function seededIds(clock: Clock, seed = 1): Ids {
  let state = seed;
  const byte = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) & 0xff;
  };
  return cryptoIds(clock, (bytes) => bytes.map(byte));
}
