import { describe, expect, test } from 'vitest';
import { fixedClock } from '../../tests/support/time-and-ids.ts';
import { pageMemory } from './page-memory.ts';

describe('the memory of pages', () => {
  const page = (bytes: number) => ({
    headers: new Headers(),
    status: 200,
    body: new ArrayBuffer(bytes),
    madeAt: fixedClock().now(),
    version: null,
  });

  test('never holds more than its room: the longest unread page goes first', () => {
    const memory = pageMemory(fixedClock(), 100);
    memory.put('a', page(40));
    memory.put('b', page(40));
    memory.get('a');
    memory.put('c', page(40));
    expect(['a', 'b', 'c'].map((key) => memory.get(key) !== null)).toEqual([true, false, true]);
  });

  test('forgets a page a minute after it was made', () => {
    const clock = fixedClock();
    const memory = pageMemory(clock, 100);
    memory.put('a', page(40));
    clock.advance(59_999);
    expect(memory.get('a')).not.toBeNull();
    clock.advance(1);
    expect(memory.get('a')).toBeNull();
  });

  test('counts a page that is put again once, and leaves one out that is larger than its room', () => {
    const memory = pageMemory(fixedClock(), 100);
    memory.put('a', page(60));
    memory.put('a', page(60));
    memory.put('b', page(40));
    memory.put('large', page(101));
    expect(['a', 'b', 'large'].map((key) => memory.get(key) !== null)).toEqual([true, true, false]);
  });
});
