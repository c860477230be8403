import type { MiddlewareHandler } from 'hono';
import type { BlobStore } from '../kernel/ports.ts';
import type { PageCache } from './kept-pages.ts';

/** Folders of the store that anybody may see, and only finished sizes of them: never letters or payment proofs. */
const PUBLIC =
  /^(?:products|shops|covers|villages|categories|photos)\/[a-z0-9-]{1,80}-(?:160|320|640|1280)\.(?:avif|webp)$/;
/** Phones keep a picture for a year; a city's cache for a day, so that one that was taken away is not given to others for long. */
const KEPT = 'public, max-age=31536000, s-maxage=86400, immutable';

export const isPhoto = (url: string): boolean => new URL(url).pathname.startsWith('/foto/');

/**
 * `/foto/{key}-{width}.{format}`: a key is never written twice with other bytes, so the picture may be kept for ever. Everybody
 * sees the same, hence nobody is asked who they are; the city's cache answers before the store.
 */
export const photos =
  (blobs: Pick<BlobStore, 'get'>, cache?: PageCache): MiddlewareHandler =>
  async (c) => {
    const url = new URL(c.req.url);
    const key = url.pathname.slice('/foto/'.length);
    const address = url.origin + url.pathname;
    const kept = PUBLIC.test(key) ? await cache?.match(address).catch(() => undefined) : undefined;
    const found = kept ?? (await stored(blobs, key));
    if (!found) return c.body(null, 404, { 'cache-control': 'public, max-age=60' });
    if (!kept && cache && found.body) c.executionCtx.waitUntil(cache.put(address, found.clone()));
    const headers = new Headers();
    for (const name of SAID) headers.set(name, found.headers.get(name) ?? '');
    const isSame = c.req.header('if-none-match') === headers.get('etag');
    if (!isSame) return new Response(found.body, { headers });
    // Not awaited: a body that the cache is still reading ends with it.
    void found.body?.cancel().catch(() => {});
    headers.delete('content-length');
    return new Response(null, { status: 304, headers });
  };

/** What a picture's answer says; the cache's copy says more. */
const SAID = ['etag', 'cache-control', 'content-type', 'content-length'] as const;

async function stored(blobs: Pick<BlobStore, 'get'>, key: string): Promise<Response | null> {
  const found = PUBLIC.test(key) ? await blobs.get(key) : null;
  if (!found) return null;
  return new Response(found.body, {
    headers: {
      etag: `"${found.etag}"`,
      'cache-control': KEPT,
      'content-type': found.contentType,
      'content-length': String(found.size),
    },
  });
}
