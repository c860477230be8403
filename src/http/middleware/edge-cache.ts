import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { MINUTE, type Clock } from '../../kernel/clock.ts';
import type { RouteEnv } from '../env.ts';
import { isGood, pageMemory, type KeptPage } from './page-memory.ts';

/** Cloudflare's Cache API: the cache of the city that the visitor's request arrives in. */
export type PageCache = Pick<Cache, 'match' | 'put'>;

/** Cookies that change what a public page looks like. */
const LOOKS = ['lang', 'theme', 'desa'] as const;
const LONGEST = 40;
/** Some two hundred pages; an isolate has 128 MB. */
const MEMORY = 16 * 1024 * 1024;
/** Travels with the shared copy only: when its making began, in epoch milliseconds. */
const MADE_AT = 'x-made-at';

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
 * Answers a guest's GET from this isolate's memory, else from the city's cache, and keeps pages that say `s-maxage`
 * (see `samePageForAll` in web) for a minute after they were made. Whoever is logged in gets every page fresh, and what
 * they write is seen at once by everybody in this isolate.
 */
export const edgeCache = (cache: PageCache, clock: Clock, sessionCookie: string) => {
  const edition = editions(clock);
  const memory = pageMemory(clock, MEMORY);
  return createMiddleware<RouteEnv>(async (c, next) => {
    const isGuest = getCookie(c, sessionCookie) === undefined && c.req.header('authorization') === undefined;
    if (c.req.method !== 'GET') {
      await next();
      if (!isGuest && c.res.status < 400) edition.changed();
      return;
    }
    const key = isGuest ? keyOf(c, edition.current()) : null;
    if (!key) return next();
    const kept = memory.get(key) ?? (await shared(cache, key, clock));
    if (kept) {
      memory.put(key, kept);
      c.set('route', 'edge cache');
      return answer(c, kept);
    }
    const madeAt = clock.now();
    await next();
    if (!isShared(c.res)) return;
    const copy = c.res.clone();
    c.executionCtx.waitUntil(
      (async () => {
        const page: KeptPage = { headers: [...copy.headers], body: await copy.arrayBuffer(), madeAt };
        memory.put(key, page);
        const headers = new Headers(page.headers.map(([name, value]): [string, string] => [name, value]));
        headers.set(MADE_AT, String(madeAt));
        await cache.put(key, new Response(page.body, { headers }));
      })(),
    );
  });
};

/** The city's copy, when it is good: the cache counts its minute from when it was handed over, which is a little later. */
async function shared(cache: PageCache, key: string, clock: Clock): Promise<KeptPage | null> {
  const kept = await cache.match(key);
  const madeAt = Number(kept?.headers.get(MADE_AT) ?? Number.NaN);
  if (!kept || !isGood(madeAt, clock)) {
    await kept?.body?.cancel();
    return null;
  }
  const headers = [...kept.headers].filter(([name]) => name !== MADE_AT && !OF_THE_CACHE.has(name));
  return { headers, body: await kept.arrayBuffer(), madeAt };
}

/** What the cache itself adds to its answers. */
const OF_THE_CACHE = new Set(['age', 'cf-cache-status', 'content-length']);

/** The page, or only word that the reader's own copy is still the same. */
function answer(c: Context<RouteEnv>, { headers, body }: KeptPage): Response {
  const own = new Headers(headers as [string, string][]);
  own.set('x-request-id', c.var.requestId);
  const etag = own.get('etag');
  const isSame = etag !== null && c.req.header('if-none-match')?.replace(/^W\//, '') === etag;
  if (!isSame) return new Response(body, { headers: own });
  own.delete('content-type');
  return new Response(null, { status: 304, headers: own });
}

/** The page's address with everything its look depends on; null when a cookie is not one of ours. */
function keyOf(c: Context, edition: string): string | null {
  const looks = c.req.header('cookie') === undefined ? [] : LOOKS.map((name) => getCookie(c, name) ?? '');
  if (looks.some((value) => value.length > LONGEST)) return null;
  const look = looks.some(Boolean) ? looks.map(encodeURIComponent).join('-') : 'plain';
  const { url } = c.req;
  const start = url.indexOf('/', url.indexOf('://') + 3);
  return `${url.slice(0, start)}/edge/${edition}/look-${look}${url.slice(start)}`;
}

const isShared = ({ status, headers }: Response): boolean =>
  status === 200 && !headers.has('set-cookie') && /\bs-maxage=/.test(headers.get('cache-control') ?? '');
