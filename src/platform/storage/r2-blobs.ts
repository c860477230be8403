import type { BlobStore } from '../../kernel/ports.ts';

/** Pictures and letters in Cloudflare R2. */
export const r2Blobs = (bucket: R2Bucket): BlobStore => ({
  async put(key, body, { contentType, sha256 }) {
    await bucket.put(key, body, { httpMetadata: { contentType }, ...(sha256 && { sha256 }) });
  },
  async get(key) {
    const object = await bucket.get(key);
    return (
      object && {
        body: object.body,
        contentType: object.httpMetadata?.contentType ?? 'application/octet-stream',
        etag: object.etag,
        size: object.size,
      }
    );
  },
  async delete(key) {
    await bucket.delete(key);
  },
  async putIf(key, body, { contentType, was }) {
    const onlyIf = was === null ? { etagDoesNotMatch: '*' } : { etagMatches: was };
    return (await bucket.put(key, body, { httpMetadata: { contentType }, onlyIf })) !== null;
  },
});
