import { describe, expect, it } from 'vitest';
import type { BlobStore } from '../../src/kernel/ports.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const hash = async (text: string) =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes(text)))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

async function textAt(store: BlobStore, key: string): Promise<string | null> {
  const found = await store.get(key);
  return found && new Response(found.body).text();
}

/** What every adapter of the BlobStore port promises. Keys are new in each test: a store may outlive one. */
export function blobStoreSuite(name: string, open: () => BlobStore): void {
  describe(`${name} keeps the promises of a file store`, () => {
    const key = () => `photos/${crypto.randomUUID()}.webp`;

    it('gives back the bytes with their type and size', async () => {
      const [store, at] = [open(), key()];
      await store.put(at, bytes('tapis'), { contentType: 'image/webp' });
      expect(await store.get(at)).toMatchObject({ contentType: 'image/webp', size: 5, etag: expect.any(String) });
      expect(await textAt(store, at)).toBe('tapis');
    });

    it('has nothing under a key that was never written, or is deleted', async () => {
      const [store, at] = [open(), key()];
      expect(await store.get(at)).toBeNull();
      await store.put(at, bytes('x'), { contentType: 'text/plain' });
      await store.delete(at);
      await store.delete(at);
      expect(await store.get(at)).toBeNull();
    });

    it('says by the mark whether the bytes are still the same', async () => {
      const [store, at] = [open(), key()];
      const markOf = async (text: string) => {
        await store.put(at, bytes(text), { contentType: 'text/plain' });
        const found = await store.get(at);
        await found?.body.cancel();
        return found?.etag;
      };
      const [first, again, other] = [await markOf('one'), await markOf('one'), await markOf('two')];
      expect(again).toBe(first);
      expect(other).not.toBe(first);
      // It stands between quotation marks in a header.
      expect(first).toMatch(/^[\w-]+$/);
    });

    it('takes bytes that have the hash that was said, and no others', async () => {
      const [store, at] = [open(), key()];
      const meta = { contentType: 'application/pdf', sha256: await hash('surat') };
      await store.put(at, bytes('surat'), meta);
      await expect(store.put(at, bytes('palsu'), meta)).rejects.toThrow();
      expect(await textAt(store, at)).toBe('surat');
    });

    it('writes over the version that was seen, and over no other', async () => {
      const [store, at] = [open(), key()];
      const put = (text: string, was: string | null) =>
        store.putIf(at, bytes(text), { contentType: 'text/plain', was });
      const mark = async () => {
        const found = await store.get(at);
        await found?.body.cancel();
        return found?.etag ?? null;
      };
      expect(await put('one', 'never-was-there')).toBe(false);
      expect(await textAt(store, at)).toBeNull();
      const both = await Promise.all([put('one', null), put('another', null)]);
      expect(both.filter(Boolean)).toHaveLength(1);
      const first = await mark();
      expect(await put('two', null)).toBe(false);
      expect(await put('two', first)).toBe(true);
      expect(await put('three', first)).toBe(false);
      expect(await textAt(store, at)).toBe('two');
    });

    it('keeps bytes as they were when they were put, whatever the caller does with them later', async () => {
      const [store, at] = [open(), key()];
      const own = bytes('tetap');
      await store.put(at, own, { contentType: 'text/plain' });
      own.fill(0);
      expect(await textAt(store, at)).toBe('tetap');
    });
  });
}
