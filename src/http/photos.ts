import type { MiddlewareHandler } from 'hono';
import type { BlobStore } from '../kernel/ports.ts';

/** Folders of the store that anybody may see, and only finished sizes of them: never letters or payment proofs. */
const PUBLIC =
  /^(?:products|shops|covers|villages|categories|photos)\/[a-z0-9-]{1,80}-(?:160|320|640|1280)\.(?:avif|webp)$/;
const YEAR = 31_536_000;

/** `/foto/{key}-{width}.{format}`: a key is never written twice with other bytes, so the picture may be kept for ever. */
export const photos =
  (blobs: Pick<BlobStore, 'get'>): MiddlewareHandler =>
  async (c) => {
    const key = c.req.path.slice('/foto/'.length);
    const found = PUBLIC.test(key) ? await blobs.get(key) : null;
    if (!found) return c.body(null, 404, { 'cache-control': 'public, max-age=60' });
    const etag = `"${found.etag}"`;
    const headers = { etag, 'cache-control': `public, max-age=${YEAR}, immutable`, 'content-type': found.contentType };
    if (c.req.header('if-none-match') === etag) {
      await found.body.cancel();
      return c.body(null, 304, headers);
    }
    return c.body(found.body, 200, { ...headers, 'content-length': String(found.size) });
  };
