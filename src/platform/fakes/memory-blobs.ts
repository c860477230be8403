import type { BlobStore } from '../../kernel/ports.ts';

/** A BlobStore in memory: for tests. */
export function memoryBlobs(): BlobStore & { readonly keys: () => string[] } {
  const kept = new Map<string, { body: Uint8Array; contentType: string }>();
  return {
    keys: () => [...kept.keys()].sort(),
    async put(key, body, { contentType }) {
      kept.set(key, { body: body.slice(), contentType });
    },
    async get(key) {
      const it = kept.get(key);
      if (!it) return null;
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', it.body.slice()));
      return {
        body: new Response(it.body.slice()).body ?? new ReadableStream(),
        contentType: it.contentType,
        etag: Array.from(digest.slice(0, 16), (b) => b.toString(16).padStart(2, '0')).join(''),
        size: it.body.length,
      };
    },
    async delete(key) {
      kept.delete(key);
    },
  };
}
