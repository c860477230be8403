import { expect, type Page } from '@playwright/test';

export interface Purchase {
  /** The page of the goods, and the shop that sells them. */
  readonly product: string;
  readonly shop: string;
  /** Delivered and paid by QRIS, or picked up and paid in cash. */
  readonly how: 'delivered' | 'picked up';
}

let phones = 0;
/** A number nobody used before on the site of this worker: a phone may have only so many orders waiting. */
export const newPhone = () => `0857${String(10_000_000 + (phones += 1))}`;

export const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** The code of the order whose page, the buyer's or the seller's, is open. */
export const codeOf = (page: Page) => /\/pesanan\/(P-[0-9A-Z]{4}-[0-9A-Z]{4})(?:\?.*)?$/.exec(page.url())?.[1] ?? '';

/** Buys one of each as a guest; ends on the order's page, or for several shops on the page that names the orders. */
export async function buy(page: Page, phone: string, purchases: readonly Purchase[]): Promise<void> {
  for (const { product } of purchases) {
    await page.goto(product);
    await page.getByRole('button', { name: '+ Keranjang' }).click();
    await expect(page.getByText(/Sudah masuk keranjang/).filter({ visible: true })).toHaveCount(1);
  }
  await page.goto('/bayar');
  await page.getByRole('button', { name: 'Teluk Pandan' }).click();
  await page.getByRole('textbox', { name: 'Nama' }).fill('Dewi Lestari');
  await page.getByLabel('Nomor WhatsApp').fill(phone);
  await page.getByLabel(/Alamat lengkap/).fill('Jl. Way Ratai no. 5, dekat masjid');
  for (const { shop, how } of purchases) {
    const choices = page.locator('section').filter({ has: page.getByRole('heading', { name: shop, exact: true }) });
    await choices.getByLabel(how === 'delivered' ? /Diantar ke alamat/ : /Ambil sendiri/).check();
    await choices.getByLabel(how === 'delivered' ? /QRIS/ : /Bayar di tempat/).check();
  }
  await page.getByRole('button', { name: 'Periksa pesanan' }).click();
  await page.getByRole('button', { name: 'Pesan sekarang' }).click();
  await expect(page).toHaveURL(/\/pesanan\/P-|\/bayar\/selesai/);
}

/** Sends a picture as the proof of a payment, on the order's page. */
export async function sendProof(page: Page): Promise<void> {
  // A picture of its own each time: a proof serves one order only.
  const buffer = await page.screenshot();
  await page.getByLabel('Foto bukti bayar').setInputFiles({ name: 'bukti.png', mimeType: 'image/png', buffer });
  await page.getByRole('button', { name: 'Kirim bukti bayar' }).click();
  await expect(page.getByText('Bukti bayar terkirim. Penjual akan memeriksanya.')).toBeVisible();
}
