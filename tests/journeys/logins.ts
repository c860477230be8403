import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { DEMO, PEOPLE } from '../../tools/seed/data/people.ts';
import { codeSentTo } from './people.ts';
import { expect, siteData, test as base } from './site.ts';

export type Officer = 'operator' | 'secretary' | 'head' | 'region';
/** `kopi` and `batik` sell too, each in another shop. */
const SELLERS = ['seller', 'kopi', 'batik'] as const;
export type Seller = (typeof SELLERS)[number];
export type Who = Officer | Seller | 'resident' | 'rtHead';

/** The seeded resident's number: invented, and the same at every first start. */
export const RESIDENT_NIK = '1809106608929368';
const RT_HEAD_NIK = '1809102510799674';
/** Officers sit at a PC. */
const DESK = { width: 1280, height: 800 };

const isSeller = (who: Who): who is Seller => (SELLERS as readonly string[]).includes(who);
const isOfficer = (who: Who): who is Officer => who !== 'resident' && who !== 'rtHead' && !isSeller(who);
export const phoneOf = (who: Who) => PEOPLE.find((person) => person.key === who)?.phone ?? '';

/** NIK and PIN, on the login page that is open. */
export async function logInResident(page: Page, nik = RESIDENT_NIK): Promise<void> {
  await page.getByLabel('NIK').fill(nik);
  await page.getByLabel('PIN').fill(DEMO.pin);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
}

async function logInOfficer(page: Page, who: Officer, site: string): Promise<void> {
  await page.goto('/kantor/masuk');
  await page.getByLabel('Surel atau nomor ponsel').fill(`${who}@hanura.desa.example`);
  await page.getByLabel('Kata sandi').fill(DEMO.password);
  const since = Date.now();
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await enterCode(page, site, phoneOf(who), since);
}

async function logInSeller(page: Page, who: Seller, site: string): Promise<void> {
  await page.goto('/masuk?cara=ponsel');
  await page.getByLabel('Nomor WhatsApp').fill(phoneOf(who));
  const since = Date.now();
  await page.getByRole('button', { name: 'Kirim kode', exact: true }).click();
  await enterCode(page, site, phoneOf(who), since);
}

/** The code that was sent to a number, typed into the page that asks for it. */
export async function enterCode(page: Page, site: string, phone: string, since: number): Promise<void> {
  const field = page.getByLabel('Kode', { exact: true });
  await expect(field).toBeVisible();
  await field.fill(await codeSentTo(page.request, site, phone, since));
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
}

async function logIn(page: Page, who: Who, site: string): Promise<void> {
  if (isOfficer(who)) await logInOfficer(page, who, site);
  else if (isSeller(who)) await logInSeller(page, who, site);
  else {
    await page.goto('/masuk?cara=nik');
    await logInResident(page, who === 'rtHead' ? RT_HEAD_NIK : RESIDENT_NIK);
  }
  await expect(page).not.toHaveURL(/masuk/);
}

interface Fixtures {
  /** A page of one of the demo people, logged in; each logs in once for the whole life of a site, since codes are limited. */
  visit: (who: Who) => Promise<Page>;
}

export const test = base.extend<Fixtures>({
  visit: async ({ browser, baseURL }, use) => {
    const opened: { context: BrowserContext; file: string }[] = [];
    await use(async (who) => {
      const folder = join(siteData(), 'logins');
      mkdirSync(folder, { recursive: true });
      const file = join(folder, `${who}.json`);
      const known = existsSync(file);
      const context = await browser.newContext({
        ...(known && { storageState: file }),
        ...(isOfficer(who) && { viewport: DESK, isMobile: false, hasTouch: false }),
      });
      opened.push({ context, file });
      const page = await context.newPage();
      if (!known) {
        await logIn(page, who, baseURL ?? '');
        await context.storageState({ path: file });
      }
      return page;
    });
    for (const { context, file } of opened) {
      // A fresh proof gives a new session: the next visit goes on with it. Who never got in leaves nothing.
      if (existsSync(file)) await context.storageState({ path: file });
      await context.close();
    }
  },
});

export { expect };
