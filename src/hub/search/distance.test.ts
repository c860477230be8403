import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { distance } from './distance.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'k'), maxLength: 8 });

it.each([
  ['kopi', 'kopi', 0],
  ['kopi', 'kupi', 1],
  ['kopi', 'kpoi', 1],
  ['keripik', 'kripik', 1],
  ['keripik', 'krepek', 3],
  ['', 'kopi', 4],
])('from %s to %s it is %i edits', (a, b, edits) => expect(distance(a, b, 9)).toBe(edits));

it('is the same both ways, nothing only between equals, and stops counting where it is told', () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
      const edits = distance(a, b, 20);
      expect(distance(b, a, 20)).toBe(edits);
      expect(edits === 0).toBe(a === b);
      expect(distance(a, b, most)).toBe(Math.min(edits, most + 1));
    }),
  );
});
