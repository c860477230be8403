import { MINUTE, type Clock, type Instant } from '../kernel/clock.ts';

/** A public page as it was made, for everybody with the same key. */
export interface KeptPage {
  /** Belong to the page: whoever answers with it copies them. */
  readonly headers: Headers;
  /** 200, or 404 where a village is asked for that does not exist. */
  readonly status: number;
  readonly body: ArrayBuffer;
  /** When its making began: what was written later is not in it. */
  readonly madeAt: Instant;
  /** What was known of the storefront's version then; null when nothing was, or another isolate made it. */
  readonly version: number | null;
}

/** A page is good for others for a minute after it was made, wherever it is kept. */
export const isGood = (madeAt: Instant, clock: Clock): boolean => {
  const age = clock.now() - madeAt;
  return age >= 0 && age < MINUTE;
};

export interface PageMemory {
  get(key: string): KeptPage | null;
  put(key: string, page: KeptPage): void;
}

/** Public pages in this isolate's memory, at most `room` bytes of bodies; the longest unread go first. */
export function pageMemory(clock: Clock, room: number): PageMemory {
  const pages = new Map<string, KeptPage>();
  let held = 0;
  const drop = (key: string) => {
    held -= pages.get(key)?.body.byteLength ?? 0;
    pages.delete(key);
  };
  return {
    get(key) {
      const page = pages.get(key);
      if (!page) return null;
      if (!isGood(page.madeAt, clock)) {
        drop(key);
        return null;
      }
      // A Map keeps the order of insertion: the first is the longest unread.
      pages.delete(key);
      pages.set(key, page);
      return page;
    },
    put(key, page) {
      drop(key);
      if (page.body.byteLength > room) return;
      pages.set(key, page);
      held += page.body.byteLength;
      for (const oldest of pages.keys()) {
        if (held <= room) return;
        drop(oldest);
      }
    },
  };
}
