import { afterAll, beforeAll, expect, test } from 'vitest';
import { busySite } from '../support/busy-site.ts';

let site: Awaited<ReturnType<typeof busySite>>;

beforeAll(async () => {
  site = await busySite();
});

afterAll(() => site.close());

const first = (name: string) => encodeURIComponent(String(site.region.known[name]?.[0] ?? ''));

/** One character outside Latin-1 makes the engine keep the whole page at two bytes a character: encoding it costs six times as much. */
test.each<[string, () => string]>([
  ['home', () => '/'],
  ['a category', () => `/kategori/${first('category')}`],
  ['a product', () => `/produk/${first('productSlug')}`],
  ['the services', () => '/layanan'],
])('%s holds no character of its own that needs two bytes', async (_, address) => {
  const answer = await site.visit(address(), {});
  expect(answer.status).toBe(200);
  const html = await answer.text();
  expect([...html].filter((character) => character > 'ÿ')).toEqual([]);
});
