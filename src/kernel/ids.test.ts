import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cryptoIds, normalizeCode } from './ids.ts';

const at = (now: number) => cryptoIds({ now: () => now });

describe('ids', () => {
  test('are version 7 UUIDs that sort by time', () => {
    const early = at(1_700_000_000_000).next();
    const late = at(1_700_000_000_001).next();
    expect(early).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(early < late).toBe(true);
  });

  test('do not repeat within one millisecond', () => {
    const ids = at(1);
    expect(new Set(Array.from({ length: 2_000 }, () => ids.next())).size).toBe(2_000);
  });
});

describe('codes', () => {
  test('have no letters that look like digits', () => {
    for (let i = 0; i < 200; i += 1) expect(at(i).code('P')).toMatch(/^P-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  test('are understood however a person types them', () => {
    expect(normalizeCode(' p 7k3m 9q2x ')).toBe('P-7K3M-9Q2X');
    expect(normalizeCode('P7K3m-9Q2X')).toBe('P-7K3M-9Q2X');
    expect(normalizeCode('P-OIL0-1111')).toBe('P-0110-1111');
  });
});

test('one-time codes have exactly the digits asked for, each digit about equally often', () => {
  const ids = at(0);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), (n) => /^\d+$/.test(ids.digits(n)) && ids.digits(n).length === n),
  );
  const counts = new Map<string, number>();
  for (const digit of ids.digits(20_000)) counts.set(digit, (counts.get(digit) ?? 0) + 1);
  expect(counts.size).toBe(10);
  for (const count of counts.values()) expect(Math.abs(count - 2_000)).toBeLessThan(300);
});

test('tokens hold the bits asked for', () => {
  expect(Buffer.from(at(0).token(192), 'base64url')).toHaveLength(24);
  expect(at(0).token()).not.toBe(at(0).token());
});
