import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines } from './break-lines.ts';
import { flowPages } from './flow-pages.ts';
import type { Strip } from './strip.ts';

const strip = (height: number, keep = false): Strip => ({ height, gap: 4, keep, draw: () => undefined });
const room = { first: 100, next: 40, bottom: 400 };

describe('flowing strips over pages', () => {
  it('moves strips that belong together to the next page together', () => {
    const placed = flowPages([strip(250), strip(30, true), strip(30)], room);
    expect(placed.map((p) => p.page)).toEqual([0, 1, 1]);
  });

  it('drops the gap at the head of a page', () => {
    expect(flowPages([strip(290), strip(50)], room).map((p) => p.y)).toEqual([100, 40]);
  });

  it('never draws below the bottom, never out of order, and loses nothing', () => {
    const some = fc.array(fc.record({ height: fc.integer({ min: 1, max: 120 }), keep: fc.boolean() }), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(some, (given) => {
        const placed = flowPages(
          given.map((g) => strip(g.height, g.keep)),
          room,
        );
        expect(placed).toHaveLength(given.length);
        placed.forEach(({ strip: s, y, page }, i) => {
          expect(y + s.height).toBeLessThanOrEqual(room.bottom);
          const before = placed[i - 1];
          if (before) expect(page).toBeGreaterThanOrEqual(before.page);
          if (before?.page === page) expect(y).toBeGreaterThanOrEqual(before.y + before.strip.height);
        });
      }),
    );
  });
});

describe('breaking lines', () => {
  const measure = (text: string) => text.length;

  it('breaks at spaces, keeps line feeds, and breaks a word longer than a line', () => {
    const lines = breakLines('satu dua tiga\nempat alamat@surat.sangat-panjang.desa.id', measure, 12);
    expect(lines.map((l) => l.words.join(' '))).toEqual([
      'satu dua',
      'tiga',
      'empat',
      'alamat@surat',
      '.sangat-panj',
      'ang.desa.id',
    ]);
  });

  it('keeps every letter and never passes the margin', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 3, max: 40 }), (text, width) => {
        const lines = breakLines(text, measure, width);
        for (const line of lines) expect(line.words.join(' ').length).toBeLessThanOrEqual(width);
        expect(lines.flatMap((l) => l.words).join('')).toBe(text.replace(/\s+/g, ''));
      }),
    );
  });
});
