import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { booked } from './books.ts';
import { buy, codeOf, newPhone, sendProof, title } from './buying.ts';
import { holds } from '../support/holds.ts';
import { expect, test } from './logins.ts';

const SHOP = { product: '/produk/keripik-pisang-cokelat', shop: 'Dapur Bu Lastri' };

const badge = (page: Page) => page.locator('header').filter({ has: title(page) });
/** A sale in the seller's list. */
const saleOf = (page: Page, code: string) => page.locator(`a[href="/toko-saya/pesanan/${code}"]`);
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
/** Opens one of the other choices and writes its reason. */
async function give(page: Page, choice: string, reason: string): Promise<void> {
  const group = page.getByRole('group').filter({ has: page.getByText(choice, { exact: true }) });
  await group.getByText(choice, { exact: true }).first().click();
  await group.getByLabel('Alasan').fill(reason);
}
const recorded = (page: Page) => expect(page.getByText('Sudah dicatat.')).toBeVisible();
const amountsIn = (text: string | null) =>
  (text?.match(/−?-?Rp[\d.]+/g) ?? []).map((one) => Number(one.replace(/\D/g, '')));

/** Orders in the shop as a guest; gives the code of the order, whose page is open. */
async function order(page: Page, how: 'delivered' | 'picked up'): Promise<string> {
  await buy(page, newPhone(), [{ ...SHOP, how }]);
  return codeOf(page);
}

test('the seller checks the money, prepares and ships, and the sale stands in the books @nojs', async ({
  page,
  visit,
}) => {
  test.setTimeout(120_000);
  const code = await order(page, 'delivered');
  await sendProof(page);
  const seller = await visit('seller');
  const path = `/toko-saya/pesanan/${code}`;
  // A transaction pays once.
  const reference = `TRX-${code}`;

  await test.step('the day begins with what waits', async () => {
    await seller.goto('/toko-saya');
    await expect(title(seller)).toHaveText(/^\d+ hal menunggu Anda$/);
    await expectAccessible(seller);
    await saleOf(seller, code).filter({ hasText: 'Periksa uangnya' }).click();
    await expect(title(seller)).toHaveText(`Pesanan ${code}`);
    await expect(badge(seller)).toContainText('Bukti bayar masuk');
    await expect(seller.getByText('Dewi Lestari')).toBeVisible();
    await expect(seller.getByText('Jl. Way Ratai no. 5, dekat masjid')).toBeVisible();
    await expectAccessible(seller);
  });

  await test.step('the proof is a picture that only this shop can open', async () => {
    const proof = seller.getByRole('img', { name: 'Foto bukti bayar' });
    await proof.scrollIntoViewIfNeeded();
    await expect(proof).not.toHaveJSProperty('naturalWidth', 0);
    const picture = await seller.request.get(`${path}/bukti`);
    expect(picture.headers()['content-type']).toMatch(/^image\//);
    expect(picture.headers()['cache-control']).toContain('no-store');
    const other = await visit('kopi');
    await other.goto(`/toko-saya/pesanan?kode=${code}`);
    await expect(other.getByText(`Tidak ada pesanan ${code} di lapak Anda.`)).toBeVisible();
    for (const foreign of [path, `${path}/bukti`, `${path}/label`]) {
      expect((await other.goto(foreign))?.status(), foreign).toBe(404);
      expect(await other.content()).not.toContain('Dewi Lestari');
    }
    for (const closed of [path, `${path}/bukti`, `${path}/label`]) {
      expect((await page.goto(closed))?.status() === 200 && !page.url().includes('/masuk'), closed).toBe(false);
    }
  });

  const early = await seller.context().newPage();
  await early.goto(path);

  await test.step('a proof without money goes back with a reason that the buyer reads', async () => {
    await give(seller, 'Uangnya belum ada', 'Belum ada uang masuk sebesar itu.');
    await press(seller, 'Kembalikan bukti');
    await recorded(seller);
    await expect(badge(seller)).toContainText('Menunggu pembayaran');
    await page.goto(`/pesanan/${code}`);
    await expect(page.getByText(/Alasannya: Belum ada uang masuk sebesar itu\./)).toBeVisible();
    await sendProof(page);
  });

  await test.step('the money has come; the number of the transaction is kept', async () => {
    await seller.goto('/toko-saya/pesanan');
    await seller.getByLabel('Cari pesanan').fill(` ${code.toLowerCase().replaceAll('-', ' ')}`);
    await press(seller, 'Buka');
    await expect(seller).toHaveURL(path);
    await seller.getByLabel('Nomor transaksi').fill(reference);
    await press(seller, 'Uangnya sudah masuk');
    await recorded(seller);
    await expect(badge(seller)).toContainText('Uang diterima penjual');
    await expect(seller.getByText(reference)).toBeVisible();
  });

  await test.step('another tab that is late changes nothing and shows how the order stands', async () => {
    await press(early, 'Uangnya sudah masuk');
    await expect(early.getByText('Pesanan ini sudah berubah sejak Anda membukanya.')).toBeVisible();
    await expect(badge(early)).toContainText('Uang diterima penjual');
    await expectAccessible(early);
    await early.close();
  });

  await test.step('it is prepared, labelled and sent', async () => {
    await press(seller, 'Mulai siapkan');
    await expect(seller.getByRole('button', { name: 'Mulai siapkan' })).toHaveCount(0);
    await recorded(seller);
    await seller.getByRole('link', { name: 'Cetak label' }).click();
    await expect(title(seller)).toHaveText(`Label pesanan ${code}`);
    await expect(seller.getByText('SUDAH LUNAS')).toBeVisible();
    await expect(seller.getByRole('img', { name: `Kode pesanan ${code}, dipindai penjual` })).toBeVisible();
    await expectAccessible(seller);
    await seller.getByRole('link', { name: 'Kembali ke pesanan' }).click();
    await seller.getByLabel('Dibawa oleh').fill('Diantar Mas Agus');
    await seller.getByLabel('Nomor resi').fill('LP-1234');
    await press(seller, 'Tandai sudah dikirim');
    await recorded(seller);
    await expect(badge(seller)).toContainText('Di jalan');
    await expectAccessible(seller);
    await seller.goto('/toko-saya');
    await expect(saleOf(seller, code)).toBeVisible();
  });

  await test.step('the buyer has it and says so', async () => {
    await page.goto(`/pesanan/${code}`);
    await expect(page.getByText('Diantar Mas Agus', { exact: true })).toBeVisible();
    await press(page, 'Sudah sampai, saya periksa dulu');
    await page.getByRole('link', { name: 'Sudah diterima, semua baik' }).click();
    await press(page, 'Ya, semua baik');
    await expect(title(page)).toHaveText('Pesanan selesai. Terima kasih!');
  });

  await test.step('the month shows the sale, and the books balance', async () => {
    await seller.goto('/toko-saya/uang');
    await expectAccessible(seller);
    const row = seller.getByRole('row').filter({ hasText: code });
    const [sold = 0, fee = 0, net = 0] = amountsIn(await row.textContent());
    expect(sold).toBeGreaterThan(0);
    expect(net).toBe(sold - fee);
    const lines = booked(code);
    expect(lines.reduce((sum, amount) => sum + amount, 0)).toBe(0);
    expect(lines.some((amount) => Math.abs(amount) === fee)).toBe(fee > 0);
    const file = seller.getByRole('link', { name: 'Unduh CSV' });
    const waiting = seller.waitForEvent('download');
    await file.click();
    expect((await waiting).suggestedFilename()).toMatch(/^uang-toko-\d{4}-\d\d\.csv$/);
    const csv = await (await seller.request.get((await file.getAttribute('href')) ?? '')).text();
    expect(csv).toMatch(new RegExp(`;${code};penjualan;qris;${sold};${fee};${net};`));
    await seller.goto('/toko-saya/pesanan?tab=done');
    await expect(saleOf(seller, code)).toBeVisible();
    await expectAccessible(seller);
  });
});

test('what is picked up changes hands only for the buyer’s code, and cash with it @nojs', async ({ page, visit }) => {
  test.setTimeout(90_000);
  const code = await order(page, 'picked up');
  const seller = await visit('seller');
  await seller.goto('/toko-saya');
  await saleOf(seller, code).filter({ hasText: 'Terima atau tolak' }).click();
  const twice = await seller.context().newPage();
  await twice.goto(`/toko-saya/pesanan/${code}`);
  await press(seller, 'Terima pesanan');
  await recorded(seller);
  await give(twice, 'Tolak pesanan', 'Stoknya habis.');
  await press(twice, 'Tolak pesanan');
  await expect(twice.getByText('Pesanan ini sudah berubah sejak Anda membukanya.')).toBeVisible();
  await twice.close();
  await press(seller, 'Mulai siapkan');
  await press(seller, 'Siap diambil');
  await expect(badge(seller)).toContainText('Menunggu diambil');
  await expectAccessible(seller);

  await page.reload();
  await expect(title(page)).toHaveText('Pesanan siap diambil');
  const pickupCode = ((await page.locator('.ticket .code').textContent()) ?? '').replace(/\D/g, '');
  expect(pickupCode).toMatch(/^\d{6}$/);
  expect(holds(await seller.content(), pickupCode), 'the seller must ask for it').toBe(false);

  const wrong = pickupCode === '000000' ? '111111' : '000000';
  await seller.getByLabel('Kode ambil').fill(wrong);
  await press(seller, 'Serahkan barang');
  await expect(seller.getByText('Kode ambil tidak cocok.').first()).toBeVisible();
  await expect(badge(seller)).toContainText('Menunggu diambil');
  await expectAccessible(seller);

  await seller.getByLabel('Kode ambil').fill(`${pickupCode.slice(0, 3)} ${pickupCode.slice(3)}`);
  await press(seller, 'Serahkan barang');
  await recorded(seller);
  await expect(badge(seller)).toContainText('Sudah sampai');

  await page.reload();
  await page.getByRole('link', { name: 'Sudah diterima, semua baik' }).click();
  await press(page, 'Ya, semua baik');
  await expect(title(page)).toHaveText('Pesanan selesai. Terima kasih!');
  await seller.goto('/toko-saya/uang');
  await expect(seller.getByRole('row').filter({ hasText: code })).toContainText('Bayar di tempat');
  expect(booked(code).reduce((sum, amount) => sum + amount, 0)).toBe(0);
});
