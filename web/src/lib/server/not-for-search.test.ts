import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { modules } from '#src/app/modules.ts';
import { MARKET_PAGES, MARKET_SECRETS } from '#src/hub/market-pages.ts';
import type { Module } from '#src/hub/module.ts';
import { toyModule } from '../../../../tests/support/toy-module.ts';
import { notForSearch } from './not-for-search.ts';

const market = { own: { publicPages: MARKET_PAGES, secretPaths: MARKET_SECRETS } };
const rules = notForSearch({ market, modules });
const ROUTES = join(import.meta.dirname, '../../routes');

/** As a search engine reads a rule: from the beginning, `*` for anything. */
const isClosed = (path: string) =>
  rules.some((rule) => new RegExp(`^${rule.split('*').map(RegExp.escape).join('.*')}`).test(path));

const pages = globSync('**/+page.svelte', { cwd: ROUTES }).map((file) => ({
  route: `/${file.replace(/\/?\+page\.svelte$/, '').replace(/\(\w+\)\/?/g, '')}`,
  isUnlisted: readFileSync(join(ROUTES, file), 'utf8').includes('name="robots" content="noindex"'),
}));

const forAll = new Set([
  ...[market.own, ...modules].flatMap(({ publicPages }: Pick<Module, 'publicPages'>) => Object.keys(publicPages ?? {})),
  ...modules.flatMap(({ links }: Module) =>
    (links ?? []).filter(({ area }) => area === 'open').map(({ path }) => path),
  ),
  // How one enrols: whoever looks for it shall find it.
  '/daftar',
  '/daftar/kertas',
  '/daftar/sendiri',
]);

describe('what no search engine shall ask for', () => {
  test.each(pages)('$route is for everybody, or is kept from search engines', ({ route, isUnlisted }) => {
    const path = route.replace(/\[\w+\]/g, 'x');
    expect([forAll.has(route), isClosed(path) || isUnlisted]).toContain(true);
  });

  test.each([...forAll])('is not %s, which is for everybody', (route) => {
    expect(isClosed(route.replace(/\[\w+\]/g, 'x'))).toBe(false);
  });

  test.each([
    '/rt',
    '/catatan/P-1',
    '/cek/x',
    '/permohonan/S-1',
    '/layanan/usaha/minta',
    '/akun/data/unduh',
    '/kantor',
  ])('is %s', (path) => expect(isClosed(path)).toBe(true));

  test('is said once of what lies below', () => {
    expect(rules).toContain('/kantor');
    expect(rules.filter((rule) => rule.startsWith('/kantor/'))).toEqual([]);
  });

  test('is also what answers to a secret of a module that is plugged in', () => {
    expect(notForSearch({ market, modules: [toyModule] })).toContain('/barang-hilang/');
  });
});
