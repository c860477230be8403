import { Hono } from 'hono';
import { expect, test } from 'vitest';
import type { BlobStore } from '../kernel/ports.ts';
import { memoryBlobs } from '../platform/fakes/index.ts';
import type { PageCache } from './kept-pages.ts';
import { photos } from './photos.ts';

async function site() {
  const blobs = memoryBlobs();
  const picture = { contentType: 'image/avif' };
  await blobs.put('products/kelanting-640.avif', new Uint8Array([1, 2, 3]), picture);
  await blobs.put('proofs/secret-640.avif', new Uint8Array([4]), picture);
  await blobs.put('letters/2026/surat.pdf', new Uint8Array([5]), { contentType: 'application/pdf' });
  return new Hono().get('/foto/*', photos(blobs));
}

test('a picture is served with its type, to be kept for a year', async () => {
  const response = await (await site()).request('/foto/products/kelanting-640.avif');
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('image/avif');
  expect(response.headers.get('cache-control')).toContain('immutable');
  expect((await response.arrayBuffer()).byteLength).toBe(3);
});

test('who has it already is told so without the bytes', async () => {
  const app = await site();
  const etag = (await app.request('/foto/products/kelanting-640.avif')).headers.get('etag') ?? '';
  const again = await app.request('/foto/products/kelanting-640.avif', { headers: { 'if-none-match': etag } });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');
});

test.each([
  'proofs/secret-640.avif',
  'letters/2026/surat.pdf',
  'products/../proofs/secret-640.avif',
  'products/kelanting-999.avif',
  '',
])('nothing else of the store can be asked for: %s', async (key) => {
  expect((await (await site()).request(`/foto/${key}`)).status).toBe(404);
});

test('a city that has seen a picture does not ask the store again, and gives nothing that is not public', async () => {
  const blobs = memoryBlobs();
  await blobs.put('products/kelanting-640.avif', new Uint8Array([1, 2, 3]), { contentType: 'image/avif' });
  const kept = new Map<string, Response>();
  const cache = {
    match: async (address: unknown) => kept.get(String(address))?.clone(),
    put: async (address: unknown, copy: Response) => void kept.set(String(address), copy),
  };
  const asked: string[] = [];
  const counted: Pick<BlobStore, 'get'> = { get: (key) => (asked.push(key), blobs.get(key)) };
  const app = new Hono().get('/foto/*', photos(counted, cache as unknown as PageCache));
  const afterwards: Promise<unknown>[] = [];
  const execution = {
    waitUntil: (work: Promise<unknown>) => void afterwards.push(work),
    passThroughOnException: () => {},
    props: {},
  };
  const ask = async (path: string, headers = {}) => {
    const answer = await app.request(path, { headers }, {}, execution);
    await Promise.all(afterwards);
    return answer;
  };
  await ask('/foto/products/kelanting-640.avif');
  const again = await ask('/foto/products/kelanting-640.avif?utm=x');
  expect([again.status, (await again.arrayBuffer()).byteLength, asked.length]).toEqual([200, 3, 1]);
  expect(again.headers.get('cache-control')).toContain('s-maxage=86400');
  const same = await ask('/foto/products/kelanting-640.avif', { 'if-none-match': again.headers.get('etag') });
  expect([same.status, asked.length]).toEqual([304, 1]);
  kept.set('http://localhost/foto/proofs/secret-640.avif', new Response('secret'));
  expect((await ask('/foto/proofs/secret-640.avif')).status).toBe(404);
});
