import type { Page } from '@playwright/test';
import { sitePages } from '../support/site-map.ts';
import { axeFaults } from './accessible.ts';
import { expect, test, type Who } from './logins.ts';

/** Each sees pages that nobody else may. */
const WALKERS = [
  'resident',
  'rtHead',
  'seller',
  'operator',
  'secretary',
  'head',
  'region',
] as const satisfies readonly Who[];
type Walker = (typeof WALKERS)[number];
/** Pages that nobody finds by a link: what one looks at there. */
const BY_ADDRESS: Readonly<Record<string, string>> = {
  '/embed/[village]/[dataset]': '/embed/hanura/komoditas',
  '/luring': '/luring',
  '/tampilan': '/tampilan',
};
/** Pages of one moment in an order or a request: the journeys that come by look at them with the same axe. */
const ELSEWHERE = new Set([
  '/bayar/selesai',
  '/cek/[token]',
  '/kantor/data/rancangan/[id]',
  '/permohonan/[code]/isi/[step]',
  '/pesanan/[code]/masalah',
  '/pesanan/[code]/terima',
  '/toko-saya/pesanan/[code]/label',
]);
/** One dataset of many, and the only one that leads to projects. */
const PLANS = '/desa/hanura/data/rencana';
const DOORS: Readonly<Record<Walker | 'guest', readonly string[]>> = {
  guest: ['/', '/keranjang', '/bayar', '/masuk', '/daftar', '/kantor/masuk', PLANS, ...Object.values(BY_ADDRESS)],
  resident: ['/akun', '/pesanan', '/layanan', '/layanan/usaha/minta'],
  rtHead: ['/akun'],
  seller: ['/toko-saya', '/akun', '/pesanan'],
  operator: ['/kantor', '/akun'],
  secretary: ['/kantor'],
  head: ['/kantor'],
  region: ['/kabupaten', '/akun'],
};

/** A route as a pattern: the longest literal one wins over one with a parameter. */
const routes = sitePages
  .filter((page) => page.hasPage && !ELSEWHERE.has(page.route))
  .map(({ route }) => ({ route, pattern: new RegExp(`^${route.replaceAll(/\[\w+\]/g, '[^/]+')}$`) }))
  .sort((a, b) => Number(a.route.includes('[')) - Number(b.route.includes('[')) || a.route.localeCompare(b.route));
const routeOf = (path: string) => routes.find(({ pattern }) => pattern.test(path))?.route;

const seen = new Set<string>();

/**
 * What is wrong with the page that is open, for eyes, hands and screen readers, in both colours. The third, of
 * much contrast, is looked at on the pages that anybody may open: their parts are those of all others.
 */
async function faults(page: Page, isOpen: boolean): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // Only colours differ between the two.
    const faults = await axeFaults(page, colorScheme === 'light' ? undefined : ['color-contrast']);
    found.push(...faults.map((fault) => `${colorScheme} ${fault}`));
  }
  if (isOpen) {
    await page.evaluate("document.documentElement.dataset.theme = 'contrast'");
    found.push(...(await axeFaults(page, ['color-contrast'])).map((fault) => `contrast ${fault}`));
  }
  const headings = await page.locator('h1').count();
  if (headings !== 1) found.push(`${headings} first headings`);
  const tooWide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  if (Number(tooWide) > 0) found.push(`${String(tooWide)} px wider than the screen`);
  found.push(...(await pushedSideways(page)));
  return found;
}

const LONG_WORD = 'Dapur'.repeat(12);
/** What people write stands in these; the words of the site itself are as long as they are. */
const WRITTEN = 'main :is(h1, h2, h3, p, b, strong, dd, td, blockquote, li > a, th > a, a > span, address, .title)';

/** How far the page is pushed sideways on the narrowest phone when whatever people wrote is a word of sixty letters. */
async function pushedSideways(page: Page): Promise<string[]> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const wider = await page.evaluate<number>(`
    for (const element of document.querySelectorAll(${JSON.stringify(WRITTEN)}))
      if (element.children.length === 0 && !element.closest('.num, .free, .count, .button, .when') && element.textContent.trim()) element.textContent = ${JSON.stringify(LONG_WORD)};
    document.documentElement.scrollWidth - document.documentElement.clientWidth;
  `);
  if (size) await page.setViewportSize(size);
  return wider > 0 ? [`${wider} px wider than 320 px with a long word`] : [];
}

/** From door to door along the links, one page of each route that nobody has looked at yet. */
async function walk(page: Page, doors: readonly string[]): Promise<Record<string, string[]>> {
  const wrong: Record<string, string[]> = {};
  const said: string[] = [];
  page.on('console', (message) => {
    const isTrouble = message.type() === 'error' || message.text().includes('hydration_mismatch');
    if (isTrouble) said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(String(error)));
  const toVisit = [...doors];
  const tried = new Set<string>();
  for (let path = toVisit.shift(); path !== undefined; path = toVisit.shift()) {
    const wanted = routeOf(path);
    if (!wanted || tried.has(path) || (seen.has(wanted) && !doors.includes(path))) continue;
    tried.add(path);
    said.length = 0;
    const answer = await page.goto(path);
    const at = new URL(page.url()).pathname;
    const route = routeOf(at);
    // A page that one may not see now (another's turn, nothing in the cart) is some other person's to look at.
    if (!answer?.ok() || !route) continue;
    toVisit.push(
      ...(await page.evaluate<string[]>(
        "[...document.querySelectorAll('a[href]')].filter((a) => a.origin === location.origin && !a.hasAttribute('download')).map((a) => a.pathname)",
      )),
    );
    if (seen.has(route)) continue;
    seen.add(route);
    const found = [...(await faults(page, doors === DOORS.guest)), ...said];
    if (found.length > 0) wrong[`${route} (${at})`] = found;
  }
  return wrong;
}

test('everybody finds every page accessible, in light and dark, and none is left out', async ({ page, visit }) => {
  test.setTimeout(600_000);
  await page.goto('/produk/keripik-pisang-cokelat');
  await page.getByRole('button', { name: '+ Keranjang' }).click();
  await expect(page.getByRole('link', { name: 'Keranjang' }).first()).toContainText('1');
  const wrong = await walk(page, DOORS.guest);
  for (const who of WALKERS) Object.assign(wrong, await walk(await visit(who), DOORS[who]));
  expect.soft(wrong).toEqual({});
  expect(routes.map(({ route }) => route).filter((route) => !seen.has(route))).toEqual([]);
});
