import type { MiddlewareHandler } from 'hono';
import type { Module } from '../hub/module.ts';
import type { BlobStore } from '../kernel/ports.ts';

/** Folders of the store that anybody may see: never documents or payment proofs. Modules name theirs. */
const FOLDERS = ['products', 'shops', 'covers', 'villages', 'categories', 'photos'];
/** Only finished sizes of their pictures. */
const SIZE = '[a-z0-9-]{1,80}-(?:160|320|640|1280)\\.(?:avif|webp)';
const YEAR = 31_536_000;

/** `/foto/{key}-{width}.{format}`: a key is never written twice with other bytes, so the picture may be kept for ever. */
export function photos(
  blobs: Pick<BlobStore, 'get'>,
  modules: readonly Pick<Module, 'publicFolders'>[],
): MiddlewareHandler {
  const folders = [...FOLDERS, ...modules.flatMap((module) => module.publicFolders ?? [])].map(RegExp.escape);
  const open = new RegExp(`^(?:${folders.join('|')})/${SIZE}$`);
  return async (c) => {
    const key = c.req.path.slice('/foto/'.length);
    const found = open.test(key) ? await blobs.get(key) : null;
    if (!found) return c.body(null, 404, { 'cache-control': 'public, max-age=60' });
    const etag = `"${found.etag}"`;
    const headers = { etag, 'cache-control': `public, max-age=${YEAR}, immutable`, 'content-type': found.contentType };
    if (c.req.header('if-none-match') === etag) {
      await found.body.cancel();
      return c.body(null, 304, headers);
    }
    return c.body(found.body, 200, { ...headers, 'content-length': String(found.size) });
  };
}
