import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { MINUTE, type Clock } from '../../kernel/clock.ts';
import type { RouteEnv } from '../env.ts';

/** Cloudflare's Cache API: the cache of the city that the visitor's request arrives in. */
export type PageCache = Pick<Cache, 'match' | 'put'>;

/** Cookies that change what a public page looks like. */
const LOOKS = ['lang', 'theme', 'desa'] as const;
const LONGEST = 40;

/**
 * Which copies of public pages are good. All isolates of a city share theirs; after a write the isolate that made it
 * uses its own for as long as a shared one from before the write could live.
 */
export function editions(clock: Clock): { current(): string; changed(): void } {
  let latest = { name: '', until: 0 };
  return {
    current: () => (clock.now() < latest.until ? latest.name : 'shared'),
    changed: () => {
      latest = { name: crypto.randomUUID(), until: clock.now() + MINUTE };
    },
  };
}

/**
 * Answers a guest's GET from the cache, and keeps pages that say `s-maxage` (at most a minute, see `samePageForAll` in
 * web). Whoever is logged in gets every page fresh, and what they write is seen at once by everybody in this isolate.
 */
export const edgeCache = (cache: PageCache, clock: Clock, sessionCookie: string) => {
  const edition = editions(clock);
  return createMiddleware<RouteEnv>(async (c, next) => {
    const isGuest = getCookie(c, sessionCookie) === undefined && c.req.header('authorization') === undefined;
    if (c.req.method !== 'GET') {
      await next();
      if (!isGuest && c.res.status < 400) edition.changed();
      return;
    }
    const key = isGuest ? keyOf(c, edition.current()) : null;
    if (!key) return next();
    const kept = await cache.match(key);
    if (kept) {
      c.set('route', 'edge cache');
      return kept;
    }
    await next();
    if (isShared(c.res)) c.executionCtx.waitUntil(cache.put(key, c.res.clone()));
  });
};

/** The page's address with everything its look depends on; null when a cookie is not one of ours. */
function keyOf(c: Context, edition: string): string | null {
  const looks = LOOKS.map((name) => getCookie(c, name) ?? '');
  if (looks.some((value) => value.length > LONGEST)) return null;
  const url = new URL(c.req.url);
  const look = `look-${looks.map(encodeURIComponent).join('-')}`;
  return `${url.origin}/edge/${edition}/${look}${url.pathname}${url.search}`;
}

const isShared = ({ status, headers }: Response): boolean =>
  status === 200 && !headers.has('set-cookie') && /\bs-maxage=/.test(headers.get('cache-control') ?? '');
