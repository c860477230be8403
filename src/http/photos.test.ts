import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { memoryBlobs } from '../platform/fakes/index.ts';
import { photos } from './photos.ts';

async function site() {
  const blobs = memoryBlobs();
  const picture = { contentType: 'image/avif' };
  await blobs.put('products/kelanting-640.avif', new Uint8Array([1, 2, 3]), picture);
  await blobs.put('proofs/secret-640.avif', new Uint8Array([4]), picture);
  await blobs.put('letters/2026/surat.pdf', new Uint8Array([5]), { contentType: 'application/pdf' });
  return new Hono().get('/foto/*', photos(blobs, []));
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
