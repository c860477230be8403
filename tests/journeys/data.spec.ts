import { readFileSync } from 'node:fs';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './site.ts';

test('a resident reads for what the village spends its money, with the plot and every figure under it @nojs', async ({
  page,
}) => {
  await page.goto('/desa/hanura/data');
  await expect(page.getByText(/Dari tiap Rp100, desa menganggarkan Rp\d+ untuk/)).toBeVisible();
  await expect(page.getByRole('img', { name: /Seratus wajik/ })).toBeVisible();
  await page.getByRole('link', { name: 'Anggaran desa (APBDes) dan realisasinya', exact: true }).click();
  await expect(page.getByRole('img', { name: /Gambar: Anggaran desa/ })).toBeVisible();
  await expect(page.getByText(/juta dari Rp\d.* · \d+\s%/).first()).toBeVisible();
  await page.getByText(/Lihat semua angka/).click();
  await expect(page.getByRole('row').nth(2)).toBeVisible();
  await expect(page.getByText('Angka contoh untuk peragaan, bukan data desa.').first()).toBeVisible();
});

test('who looks for rice finds the data by a word, and is told what nothing fits @nojs', async ({ page }) => {
  await page.goto('/desa/hanura/data?q=padi');
  await expect(page.getByRole('link', { name: 'Hasil bumi desa tiap tahun', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Peraturan desa', exact: true })).toBeHidden();
  await page.goto('/desa/hanura/data?q=gajah');
  await expect(page.getByText('Tidak ada data yang cocok.')).toBeVisible();
});

test('a journalist downloads the file of a dataset and finds the figures of the page in it', async ({ page }) => {
  await page.goto('/desa/hanura/data/komoditas');
  const [, shown = ''] =
    /Padi sawah \d{4}: ([\d.,]+)/.exec((await page.locator('figcaption').first().textContent()) ?? '') ?? [];
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Unduh CSV' }).click(),
  ]);
  const csv = readFileSync(await download.path(), 'utf8');
  expect(csv.split('\r\n')[0]).toContain('year,commodity,production');
  expect(csv).toContain(`2025,padi,${shown.replace('.', '').replace(',', '.')}`);
});

// The walk over all pages looks at one dataset's; these have plots and tables of their own.
for (const address of ['/data/apbdes', '/desa/hanura/data/rencana'])
  test(`${address} is accessible`, async ({ page }) => {
    await page.goto(address);
    await expectAccessible(page);
  });
