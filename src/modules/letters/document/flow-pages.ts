import type { Strip } from './strip.ts';

/** A strip with its page (0 = first) and the y of its upper edge. */
export interface Placed {
  readonly strip: Strip;
  readonly page: number;
  readonly y: number;
}

/**
 * Puts strips on pages from top to bottom. Strips kept together move to the next page together, unless they would not
 * fit on a whole page either. Above a strip that goes on from the page before stands what it asks to see again.
 */
export function flowPages(strips: readonly Strip[], room: { first: number; next: number; bottom: number }): Placed[] {
  const placed: Placed[] = [];
  let page = 0;
  let y = room.first;
  for (let from = 0; from < strips.length;) {
    const group = together(strips, from);
    const height = group.reduce((sum, s, i) => sum + s.height + (i === 0 ? 0 : s.gap), 0);
    const head = page === 0 ? room.first : room.next;
    const gap = y === head ? 0 : (group[0]?.gap ?? 0);
    if (y > head && y + gap + height > room.bottom) {
      page += 1;
      y = room.next;
    }
    for (const strip of group) {
      const fresh = y === (page === 0 ? room.first : room.next);
      let at = y + (fresh ? 0 : strip.gap);
      if (!fresh && at + strip.height > room.bottom) {
        page += 1;
        at = room.next;
      }
      if (strip.again && page > 0 && at === room.next) {
        placed.push({ strip: strip.again, page, y: at });
        at += strip.again.height;
      }
      placed.push({ strip, page, y: at });
      y = at + strip.height;
    }
    from += group.length;
  }
  return placed;
}

function together(strips: readonly Strip[], from: number): Strip[] {
  const group: Strip[] = [];
  for (let i = from; i < strips.length; i += 1) {
    const strip = strips[i];
    if (!strip) break;
    group.push(strip);
    if (!strip.keep) break;
  }
  return group;
}
