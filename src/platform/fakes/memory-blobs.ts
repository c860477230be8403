import { toHex } from '../../kernel/hex.ts';
import type { BlobStore } from '../../kernel/ports.ts';

const digestOf = async (body: Uint8Array) => new Uint8Array(await crypto.subtle.digest('SHA-256', body.slice()));

/** A BlobStore in memory: for tests. */
export function memoryBlobs(): BlobStore & { readonly keys: () => string[] } {
  const kept = new Map<string, { body: Uint8Array; contentType: string }>();
  const markOf = async (body: Uint8Array) => toHex(await digestOf(body)).slice(0, 32);
  return {
    keys: () => [...kept.keys()].sort(),
    async put(key, body, { contentType, sha256 }) {
      if (sha256 && sha256 !== toHex(await digestOf(body)))
        throw new Error('The bytes do not have the hash that was said.');
      kept.set(key, { body: body.slice(), contentType });
    },
    async get(key) {
      const it = kept.get(key);
      if (!it) return null;
      return {
        body: new Response(it.body.slice()).body ?? new ReadableStream(),
        contentType: it.contentType,
        etag: await markOf(it.body),
        size: it.body.length,
      };
    },
    async delete(key) {
      kept.delete(key);
    },
    async putIf(key, body, { contentType, was }) {
      const there = kept.get(key);
      const mark = there ? await markOf(there.body) : null;
      if (mark !== was || kept.get(key) !== there) return false;
      kept.set(key, { body: body.slice(), contentType });
      return true;
    },
  };
}
