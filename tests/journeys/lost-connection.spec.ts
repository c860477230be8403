import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { codeOf, newPhone, title } from './buying.ts';
import { enterCode, expect, logInResident, phoneOf, test } from './logins.ts';

// Page and service worker lose and find the connection one after the other here, which on a phone they do together.
test.use({ serviceWorkers: 'block' });

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

/** Does a step without a connection: the page stays and says so. With it again, the step goes by itself. */
async function cut(page: Page, step: () => Promise<void>): Promise<void> {
  const at = page.url();
  // What is held back is held by the page's script: a page that has not loaded it yet is the browser's alone.
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  await step();
  await expect(unsent(page)).toBeVisible();
  expect(page.url()).toBe(at);
  await page.context().setOffline(false);
  await expect(unsent(page)).toBeHidden();
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test('buying goes on after a lost connection at every step, and orders once', async ({ page }) => {
  test.setTimeout(90_000);
  await page.goto('/produk/keripik-pisang-cokelat');
  await cut(page, () => press(page, '+ Keranjang'));
  await expect(page.getByText(/Sudah masuk keranjang/).filter({ visible: true })).toHaveCount(1);
  await page.goto('/keranjang');
  await cut(page, () => page.getByRole('button', { name: /^Tambah Keripik/ }).click());
  await expect(page.locator('.pieces')).toHaveText('2');
  await page.goto('/bayar');
  await press(page, 'Teluk Pandan');
  await page.getByRole('textbox', { name: 'Nama' }).fill('Dewi Lestari');
  await page.getByLabel('Nomor WhatsApp').fill(newPhone());
  await page.getByLabel(/Alamat lengkap/).fill('Jl. Way Ratai no. 5');
  await page.getByLabel(/Simpan nama dan alamat/).check();
  await cut(page, () => press(page, 'Ganti tujuan'));
  await press(page, 'Teluk Pandan');
  await expect(page.getByLabel(/Alamat lengkap/)).toHaveValue('Jl. Way Ratai no. 5');
  await page.getByLabel(/Diantar ke alamat/).check();
  await page.getByLabel(/QRIS/).check();
  await cut(page, () => press(page, 'Periksa pesanan'));
  await expect(title(page)).toHaveText('Periksa pesanan Anda');
  const second = await page.context().newPage();
  await second.goto(page.url());
  await page.getByRole('link', { name: 'Ubah', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Nama' })).toHaveValue('Dewi Lestari');
  await expect(page.getByLabel(/QRIS/)).toBeChecked();
  await press(page, 'Periksa pesanan');
  await expect(title(page)).toHaveText('Periksa pesanan Anda');
  await cut(page, () => press(page, 'Pesan sekarang'));
  await expect(page).toHaveURL(/\/pesanan\/P-/);
  const code = codeOf(page);

  await test.step('going back, and a second tab, say that it is ordered', async () => {
    await page.goBack();
    await expect(title(page)).toHaveText(`Sudah dipesan: ${code}`);
    await press(second, 'Pesan sekarang');
    await expect(second).toHaveURL(new RegExp(`/pesanan/${code}`));
    await second.goto('/keranjang');
    await expect(title(second)).toHaveText(`Sudah dipesan: ${code}`);
  });

  await test.step('who buys is remembered on this phone, and forgotten when asked', async () => {
    await page.goto('/produk/keripik-pisang-cokelat');
    await cut(page, () => press(page, 'Beli sekarang'));
    await expect(page.getByRole('textbox', { name: 'Nama' })).toHaveValue('Dewi Lestari');
    await press(page, 'Bukan Anda? Kosongkan');
    await expect(page.getByRole('textbox', { name: 'Nama' })).toHaveValue('');
  });
});

test('a seller whose login ends in the middle of a form goes on where they were', async ({ browser, baseURL }) => {
  test.setTimeout(90_000);
  const site = baseURL ?? '';
  const context = await browser.newContext();
  const page = await context.newPage();
  const logIn = async () => {
    await page.getByLabel('Nomor WhatsApp').fill(phoneOf('kopi'));
    const since = Date.now();
    await cut(page, () => press(page, 'Kirim kode'));
    await enterCode(page, site, phoneOf('kopi'), since);
  };
  await page.goto(`${site}/masuk?cara=ponsel&lanjut=/toko-saya/produk/baru`);
  await logIn();
  await page.getByLabel('Nama barang').fill('Kopi robusta lanang');
  await page.getByLabel(/^Cerita barang/).fill('Dipetik merah.');
  await context.clearCookies({ name: '__Host-sesi' });
  await cut(page, () => press(page, 'Simpan sebagai draf'));
  await expect(page).toHaveURL(/\/masuk/);
  await logIn();
  await expect(page.getByRole('alert')).toContainText('Isian Anda masih lengkap');
  await expect(page.getByLabel('Nama barang')).toHaveValue('Kopi robusta lanang');
  await expect(page.getByLabel(/^Cerita barang/)).toHaveValue('Dipetik merah.');
  await context.close();
});

test('a resident whose login ends goes on with the answer that was typed', async ({ browser, baseURL }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${baseURL}/masuk?cara=nik`);
  await logInResident(page);
  await openQuestion(page);
  await context.clearCookies({ name: '__Host-sesi' });
  await page.getByRole('textbox').fill('Kulkas dua pintu');
  await cut(page, () => next(page).click());
  await expect(page).toHaveURL(/\/masuk/);
  await logInResident(page);
  await expect(page.getByRole('textbox')).toHaveValue('Kulkas dua pintu');
  await context.close();
});

test('a photo waits for the connection, and one that is chosen before the page has woken up is kept', async ({
  visit,
}) => {
  const page = await visit('kopi');
  const photo = { name: 'IMG_1.png', mimeType: 'image/png', buffer: await page.screenshot() };
  let wake = () => {};
  const woken = new Promise<void>((done) => {
    wake = done;
  });
  await page.route(/\/_app\/immutable\/.*\.js$/, async (route) => {
    await woken;
    await route.continue();
  });
  await page.goto('/toko-saya/produk/baru', { waitUntil: 'commit' });
  await page.getByLabel('Pilih dari galeri').setInputFiles(photo);
  await page.context().setOffline(true);
  await page.context().setOffline(false);
  wake();
  await expect(page.getByRole('img', { name: 'Foto 1' })).toBeVisible();
  await expect(page.getByText('Foto utama')).toBeVisible({ timeout: 40_000 });
  await page.context().setOffline(true);
  const other = { ...photo, buffer: await page.screenshot() };
  await page.getByLabel('Pilih dari galeri').setInputFiles(other);
  await expect(page.getByText('Dikirim lagi kalau internet tersambung')).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText('Dikirim lagi kalau internet tersambung')).toBeHidden();
});
