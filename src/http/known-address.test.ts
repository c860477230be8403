import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { modules } from '../app/modules.ts';
import { MARKET_PAGES } from '../hub/market-pages.ts';
import type { Module } from '../hub/module.ts';
import { VILLAGE, WORDS, type PublicPages } from '../hub/public-pages.ts';
import { addressReader } from './known-address.ts';

const read = addressReader(modules);
const pages: readonly PublicPages[] = [MARKET_PAGES, ...modules.map((module: Module) => module.publicPages ?? {})];
const at = (path: string) => read(`https://balai.test${path}`);

describe('the address of a public page', () => {
  test('keeps what the page reads, each once, in one order', () => {
    expect(at('/cari?sort=cheapest&q=+kopi++bubuk+&q=teh&min=1000')?.path).toBe(
      '/cari?min=1000&q=kopi+bubuk&sort=cheapest',
    );
    expect(at('/produk/keripik?penuh&masuk=3')?.path).toBe('/produk/keripik?masuk=3&penuh=');
    expect(at('/layanan?desa=sidodadi&q=usaha')).toMatchObject({
      path: '/layanan?desa=sidodadi&q=usaha',
      village: 'sidodadi',
    });
  });

  test('names its village also where it is of one thing there', () => {
    expect(at('/desa/hanura/potensi?x=1')).toMatchObject({
      path: '/desa/hanura/potensi',
      village: 'hanura',
      nowhere: '/desa/-',
    });
  });

  test('never keeps what one browser’s own form was answered', () => {
    expect(at('/produk/keripik?isian=a')).toBeNull();
    expect(at('/?isian')).toBeNull();
  });

  test.each(['/?a=1', '/?desa=hanura', '/?q=kopi', '/?lang=xx', '/?lang', '/?%ff=%00&%', '/?&&==&a', '/?__proto__=1'])(
    'forgets what it does not read: %s',
    (path) => {
      expect(at(path)).toMatchObject({ path: '/', lang: null, isFree: false });
    },
  );

  test.each([
    '/cari?sort=random',
    '/cari?min=-1&max=1e9',
    '/cari?cod=maybe',
    '/cari?cursor=%00',
    '/cari?village=A B',
    '/cari?q=',
  ])('forgets a value that cannot be: %s', (path) => expect(at(path)?.path).toBe('/cari'));

  test('is one, however many different parameters nobody knows are added', () => {
    const seen = new Set<string>();
    for (let i = 0; i < 100_000; i += 1) seen.add(at(`/produk/keripik?junk${i}=${i}&masuk=x${i}`)?.path ?? 'none');
    expect([...seen]).toEqual(['/produk/keripik']);
  });

  test('tells the language apart, which is the reader’s and not the page’s', () => {
    expect(at('/?lang=en&lang=id')).toMatchObject({ path: '/', lang: 'en' });
  });

  test('is not that of a page that is never kept, nor one written with percent signs', () => {
    for (const path of ['/akun', '/produk/a/b', '/produk/%61', '/cari/__data.json', '//', '/cek?token=x'])
      expect(at(path)).toBeNull();
  });

  test('reads the parameters that a module brings with its pages, each by what it may say there', () => {
    const lost = addressReader([
      { publicPages: { '/hilang': { desa: VILLAGE, ciri: WORDS, hari: { says: /^[1-7]$/ } } } },
      { publicPages: { '/temu': { hari: { says: /^(?:senin|rabu)$/, isFree: true } } } },
    ]);
    const there = (path: string) => lost(`https://balai.test${path}`);
    expect(there('/hilang?hari=3&x=1')).toMatchObject({ path: '/hilang?hari=3', isFree: false, village: null });
    expect(there('/hilang?hari=4')?.path).toBe('/hilang?hari=4');
    expect(there('/hilang?hari=8&hari=2&ciri=')?.path).toBe('/hilang');
    expect(there('/hilang?ciri=dompet+hitam&desa=hanura')).toMatchObject({
      path: '/hilang?desa=hanura&ciri=dompet+hitam',
      isFree: true,
      village: 'hanura',
    });
    expect(there('/temu?hari=rabu')).toMatchObject({ path: '/temu?hari=rabu', isFree: true });
    expect(there('/temu?hari=3')).toMatchObject({ path: '/temu', isFree: false });
    expect(there('/cari?hari=3')?.path).toBe('/cari');
  });

  test.each(pages.flatMap((some) => Object.entries(some)))(
    'reads no value of which only a part is as it may be: %s',
    (_, reads) => {
      for (const { says } of Object.values(reads)) if (says !== WORDS.says) expect(says.source).toMatch(/^\^.*\$$/);
    },
  );

  test('is known for every page that is the same for all, with every parameter that it reads', () => {
    const routes = join(import.meta.dirname, '../../web/src/routes');
    const found = readdirSync(routes, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('+page.server.ts'))
      .map((file) => ({ file, text: readFileSync(join(routes, file), 'utf8') }))
      .filter(({ text }) => text.includes('samePageForAll('));
    expect(found.length).toBeGreaterThanOrEqual(9);
    const reads = new Map(
      pages.flatMap((some) =>
        Object.entries(some).map(([route, names]) => [route.replace(/\[\w+\]/g, '[]'), new Set(Object.keys(names))]),
      ),
    );
    for (const { file, text } of found) {
      const path = file
        .replace('+page.server.ts', '')
        .replace(/\([^)]+\)\//g, '')
        .replace(/\[\w+\]/g, 'x');
      const address = `/${path.replace(/\/$/, '')}`;
      expect([address, at(address)?.path]).toEqual([address, address]);
      const names = [...text.matchAll(/(?:searchParams\.(?:get|has)|\basked)\('(\w+)'\)/g)].map(
        ([, name = '']) => name,
      );
      if (text.includes('villageOf(')) names.push('desa');
      const route = address.replaceAll('/x', '/[]');
      expect([route, names.filter((name) => !reads.get(route)?.has(name))]).toEqual([route, []]);
    }
  });
});
