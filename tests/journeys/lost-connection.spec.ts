import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, logInResident, test } from './logins.ts';

const next = (page: Page) => page.getByRole('button', { name: 'Lanjut', exact: true });
const unsent = (page: Page) => page.getByRole('alert').filter({ hasText: 'Belum terkirim' });

/** To the first question of a letter that only this journey asks for. */
async function openQuestion(page: Page): Promise<void> {
  await page.goto('/layanan/jual-beli/minta');
  await page.getByLabel(/Saya sendiri/).check();
  await next(page).click();
  await page.getByRole('link', { name: 'Ya, benar' }).click();
  await expect(page.getByRole('textbox')).toBeVisible();
}

test('an answer that finds no connection stays, and goes by itself when the connection is back', async ({ visit }) => {
  const page = await visit('resident');
  await openQuestion(page);
  const question = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await page.context().setOffline(true);
  await page.getByRole('textbox').fill('Sepeda motor bekas, warna biru');
  await next(page).click();
  await expect(unsent(page)).toContainText('Isian Anda masih tersimpan di sini');
  await expect(page.getByRole('textbox')).toHaveValue('Sepeda motor bekas, warna biru');
  await expectAccessible(page);
  await page.context().setOffline(false);
  await expect(unsent(page)).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(question);
});

test('an answer outlives the page it was typed on, on the phone of whoever typed it', async ({ visit }) => {
  const page = await visit('resident');
  await openQuestion(page);
  const at = page.url();
  await page.route(/\?\/answer/, (route) => route.abort('internetdisconnected'));
  await page.getByRole('textbox').fill('Seekor sapi betina');
  await next(page).click();
  await expect(unsent(page)).toBeVisible();
  await page.unroute(/\?\/answer/);

  const later = await page.context().newPage();
  await later.goto(at);
  await expect(later.getByRole('textbox')).toHaveValue('Seekor sapi betina');
  await unsent(later).getByRole('button', { name: 'Kirim lagi' }).click();
  await expect(later).not.toHaveURL(at);
  await later.goto(at);
  await expect(unsent(later)).toBeHidden();
  await expect(later.getByRole('textbox')).toHaveValue('Seekor sapi betina');
  await expect.poll(() => later.evaluate(() => Object.keys(localStorage).length)).toBe(0);
});

test('nothing stays on the phone of whoever logs out', async ({ browser, baseURL }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${baseURL}/masuk?cara=nik`);
  await logInResident(page);
  await openQuestion(page);
  await page.route(/\?\/answer/, (route) => route.abort('internetdisconnected'));
  await page.getByRole('textbox').fill('Rahasia');
  await next(page).click();
  await expect(unsent(page)).toBeVisible();
  await page.goto(`${baseURL}/akun`);
  await page.getByRole('button', { name: 'Keluar' }).click();
  await expect(page.getByRole('button', { name: 'Keluar' })).toBeHidden();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await context.close();
});
