import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { buy, codeOf, newPhone, sendProof, title } from './buying.ts';
import { expect, test, type Who } from './logins.ts';

const SHOP = { product: '/produk/keripik-pisang-cokelat', shop: 'Dapur Bu Lastri', how: 'delivered' } as const;
const COMPLAINT = 'Tiga bungkus remuk dan terbuka.';

type Visit = (who: Who) => Promise<Page>;

/** Pressed when the page has come to its end: Chromium lost what was sent while a refused form was still arriving. */
async function press(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('load');
  await page.getByRole('button', { name, exact: true }).click();
}
const recorded = (page: Page) => expect(page.getByText('Sudah dicatat.')).toBeVisible();

/** A guest's order that was paid, sent and has arrived; ends on the buyer's page of it, after the report. */
async function reportedOrder(page: Page, seller: Page): Promise<string> {
  await buy(page, newPhone(), [SHOP]);
  const code = codeOf(page);
  await sendProof(page);
  await seller.goto(`/toko-saya/pesanan/${code}`);
  await seller.getByLabel('Nomor transaksi').fill(`TRX-${code}`);
  for (const step of ['Uangnya sudah masuk', 'Mulai siapkan', 'Tandai sudah dikirim']) {
    await press(seller, step);
    await recorded(seller);
    await seller.goto(`/toko-saya/pesanan/${code}`);
  }
  await page.goto(`/pesanan/${code}`);
  await page.getByRole('link', { name: 'Ada masalah dengan barangnya' }).click();
  await page.getByLabel('Ceritakan dengan singkat').fill(COMPLAINT);
  await press(page, 'Kirim laporan');
  await expect(title(page)).toHaveText(/^Operator Desa \S+ sedang memutuskan$/);
  return code;
}

/** The operator finds the quarrel in the inbox and opens it. */
async function opened(visit: Visit, code: string): Promise<Page> {
  const operator = await visit('operator');
  await operator.goto('/kantor');
  await operator.getByRole('link', { name: new RegExp(`^Putuskan: .*${code}$`) }).click();
  await expect(title(operator)).toHaveText(`Sengketa ${code}`);
  return operator;
}

test.describe.configure({ mode: 'serial' });

test('a buyer reports broken goods, the office hears both and gives the money back; everybody reads why @nojs', async ({
  page,
  visit,
}) => {
  test.setTimeout(90_000);
  const why = 'Foto kedua pihak menunjukkan bungkus terbuka.';
  const seller = await visit('seller');
  const code = await reportedOrder(page, seller);
  const path = `/kantor/pesanan/${code}`;

  await test.step('nobody but an operator of the village can open it', async () => {
    for (const other of [seller, await visit('secretary'), await visit('region')]) {
      expect((await other.goto(path))?.status()).toBe(404);
      expect(await other.content()).not.toContain(COMPLAINT);
    }
    const guest = await page.context().newPage();
    await guest.goto(path);
    await expect(guest).toHaveURL(/\/kantor\/masuk\?lanjut=/);
    await guest.close();
  });

  const operator = await opened(visit, code);

  await test.step('the operator reads the report and whom to ask', async () => {
    await expect(operator.getByText(COMPLAINT).first()).toBeVisible();
    await expect(operator.getByText('Dewi Lestari')).toBeVisible();
    await expect(operator.getByRole('link', { name: 'Tanya pembeli lewat WhatsApp' })).toHaveAttribute(
      'href',
      /^https:\/\/wa\.me\/62857/,
    );
    await expectAccessible(operator);
  });

  const late = await operator.context().newPage();
  await late.goto(path);

  await test.step('a decision needs its reason', async () => {
    await operator.getByLabel(/Pembeli: uang Rp[\d.]+ harus dikembalikan penjual/).check();
    await operator.locator('textarea[name=reason]').fill('   ');
    await press(operator, 'Simpan keputusan');
    await expect(operator.getByLabel('Alasan')).toHaveAttribute('aria-invalid', 'true');
    await expect(operator.getByLabel(/Pembeli: uang/)).toBeChecked();
    await expectAccessible(operator);
  });

  await test.step('it is decided once', async () => {
    await operator.getByLabel('Alasan').fill(why);
    await press(operator, 'Simpan keputusan');
    await recorded(operator);
    await expect(operator.getByRole('heading', { name: 'Sengketa ini sudah diputuskan.' })).toBeVisible();
    await expect(operator.getByText(`Pembeli benar: uang kembali ke pembeli. Alasan: ${why}`)).toBeVisible();
    await expect(operator.getByText('Dewi Lestari')).toHaveCount(0);
    await expectAccessible(operator);
    await late.getByLabel(/Penjual: pesanan/).check();
    await late.getByLabel('Alasan').fill('Saya kira penjual benar.');
    await press(late, 'Simpan keputusan');
    await expect(late.getByRole('alert')).toBeVisible();
    await expect(late.getByRole('heading', { name: 'Sengketa ini sudah diputuskan.' })).toBeVisible();
    await late.close();
    await operator.goto('/kantor');
    await expect(operator.getByRole('link', { name: new RegExp(`${code}$`) })).toHaveCount(0);
  });

  await test.step('both sides read it in the history, and the seller is asked for the money', async () => {
    await page.goto(`/pesanan/${code}`);
    await expect(title(page)).toHaveText('Laporan Anda dibenarkan');
    await expect(page.getByText(why).first()).toBeVisible();
    await expect(page.getByText(COMPLAINT).first()).toBeVisible();
    await seller.goto(`/toko-saya/pesanan/${code}`);
    await expect(seller.getByText(why).first()).toBeVisible();
  });

  await test.step('the buyer says where to, the seller shows that it was sent, the buyer that it came', async () => {
    await page.getByLabel('Bank atau dompet').fill('DANA');
    await page.getByLabel('Nomor rekening atau nomor HP').fill('0812 7000 1234');
    await page.getByLabel('Atas nama').fill('Dewi Lestari');
    await expectAccessible(page);
    await press(page, 'Simpan');
    await expect(page.getByText('DANA · 0812 7000 1234 · Dewi Lestari')).toBeVisible();
    await seller.reload();
    await expect(seller.getByText('0812 7000 1234')).toBeVisible();
    await seller.getByLabel('Foto bukti kirim').setInputFiles({
      name: 'bukti.png',
      mimeType: 'image/png',
      buffer: await seller.screenshot(),
    });
    await expectAccessible(seller);
    await press(seller, 'Sudah saya kirim');
    await recorded(seller);
    await page.reload();
    await expect(page.getByRole('img', { name: 'Bukti uang kembali' })).toBeVisible();
    await expectAccessible(page);
    await press(page, 'Sudah saya terima');
    await expect(page.getByText('Tercatat: uang sudah Anda terima.')).toBeVisible();
    await operator.goto('/kantor/pesanan');
    await operator.getByLabel('Cari pesanan').fill(code.toLowerCase());
    await press(operator, 'Buka');
    await expect(title(operator)).toHaveText(`Sengketa ${code}`);
    await expect(operator.getByText('Sudah diterima pembeli.')).toBeVisible();
    await operator.goto('/kantor/pesanan?kode=P-0000-0000');
    await expect(operator.getByText(/Tidak ada pesanan P-0000-0000/)).toBeVisible();
    await expectAccessible(operator);
  });
});

test('an order that was fine stands: the seller is right, and it is complete', async ({ page, visit }) => {
  test.setTimeout(90_000);
  const why = 'Pembeli setuju barangnya sesuai.';
  const seller = await visit('seller');
  const code = await reportedOrder(page, seller);
  const operator = await opened(visit, code);
  await operator.getByLabel('Penjual: pesanan dianggap selesai').check();
  await operator.getByLabel('Alasan').fill(why);
  await press(operator, 'Simpan keputusan');
  await recorded(operator);
  await expect(operator.getByText(`Penjual benar: pesanan selesai. Alasan: ${why}`)).toBeVisible();
  await page.goto(`/pesanan/${code}`);
  await expect(title(page)).toHaveText('Pesanan selesai. Terima kasih!');
  await expect(page.getByText(why).first()).toBeVisible();
  await seller.goto(`/toko-saya/pesanan/${code}`);
  await expect(seller.getByText(why).first()).toBeVisible();
});
