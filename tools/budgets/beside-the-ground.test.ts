import { expect, test } from 'vitest';
import { modules } from '../../src/app/modules.ts';
import { toyModule } from '../../tests/support/toy-module.ts';
import { besideTheGround } from './beside-the-ground.ts';

const PAGES = '../../web/src/routes/';

test('market, letters and what everybody has are the ground', () => {
  for (const source of [
    '../../src/hub/cart/put-in-cart.ts',
    '../../src/modules/letters/letters-module.ts',
    '../../web/src/lib/paraglide/letters.js',
    `${PAGES}%28resident%29/akun/data/+page.svelte`,
    `${PAGES}%28open%29/layanan/+page.svelte`,
  ])
    expect([source, besideTheGround(modules).test(source)]).toEqual([source, false]);
});

test('the folder, the pages and the words of a module that came later are not', () => {
  for (const source of [
    '../../src/modules/promises/uses.ts',
    '../../web/src/lib/paraglide/data-office.js',
    `${PAGES}%28market%29/desa/%5Bslug%5D/data/%5Bdataset%5D/+page.svelte`,
    `${PAGES}%28office%29/kantor/data/impor/Columns.svelte`,
    `${PAGES}embed/%5Bvillage%5D/%5Bdataset%5D/+page.ts`,
  ])
    expect([source, besideTheGround(modules).test(source)]).toEqual([source, true]);
});

test('a module that is plugged in never weighs on the ground by its folder and its pages', () => {
  const ours = [`../../src/modules/${toyModule.name}/index.ts`, `${PAGES}%28open%29/barang-hilang/+page.svelte`];
  for (const source of ours) {
    expect(besideTheGround([...modules, toyModule]).test(source)).toBe(true);
    expect(besideTheGround(modules).test(source)).toBe(false);
  }
});
