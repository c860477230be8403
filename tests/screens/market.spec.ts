import { expect, test } from '../journeys/logins.ts';
import { snap, snapBoth } from './snap.ts';

const GOODS = ['/produk/keripik-pisang-cokelat', '/produk/dompet-tapis'];

test('buying', async ({ page }) => {
  await snapBoth(page, '/', 'home');
  await snapBoth(page, '/produk/keripik-pisang-cokelat', 'product');
  await snapBoth(page, '/desa/hanura', 'village');
  await page.goto('/');
  await page.getByRole('combobox').pressSequentially('kopi');
  await expect(page.getByRole('option').first()).toBeVisible();
  await snap(page, 'search-phone');

  for (const product of GOODS) {
    await page.goto(product);
    await page.getByRole('button', { name: '+ Keranjang' }).click();
    await expect(page.getByText(/Sudah masuk keranjang/).filter({ visible: true })).toHaveCount(1);
  }
  await snapBoth(page, '/keranjang', 'cart');
  await page.goto('/bayar');
  await page.getByRole('button', { name: 'Teluk Pandan' }).click();
  await page.getByRole('textbox', { name: 'Nama' }).fill('Dewi Lestari');
  await page.getByLabel('Nomor WhatsApp').fill(`0857${String(Date.now()).slice(-8)}`);
  await page.getByLabel(/Alamat lengkap/).fill('Jl. Way Ratai no. 5, dekat masjid');
  const shop = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Dapur Bu Lastri' }) });
  await shop.getByLabel(/Diantar ke alamat/).check();
  await shop.getByLabel(/QRIS/).check();
  await shop.evaluate((section) => section.scrollIntoView({ behavior: 'instant' }));
  await snap(page, 'checkout-phone');
  await page.getByRole('button', { name: 'Periksa pesanan' }).click();
  await page.getByRole('button', { name: 'Pesan sekarang' }).click();
  await page
    .getByRole('link', { name: /^Bayar: / })
    .first()
    .click();
  await expect(page.getByRole('img', { name: /Kode QRIS/ })).toBeVisible();
  await snapBoth(page, page.url(), 'order');
});

test('selling', async ({ visit }) => {
  const page = await visit('seller');
  await snapBoth(page, '/toko-saya', 'seller-day');
});
