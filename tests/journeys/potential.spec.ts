import { expect, test } from './site.ts';

test('from a product to its craft, to what the village has, and back to the goods of that craft @nojs', async ({
  page,
}) => {
  await page.goto('/produk/besek-bambu');
  await page.getByRole('link', { name: /Kerajinan: Anyaman/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Potensi Desa Hanura');
  const craft = page.locator('#anyaman');
  await expect(craft.getByRole('link', { name: /Pasar anyaman/ })).toBeVisible();
  await expect(page.getByText('Dua sumber menyebut angka berbeda')).toBeVisible();
  await expect(page.getByText(/Belum didata: 57 dari 144/)).toBeVisible();
  await craft.getByRole('link', { name: /lapak menjual/ }).click();
  await expect(page.getByRole('link', { name: 'Besek bambu' })).toBeVisible();
});

test('the village’s page says its best figures, with their year and that they are examples @nojs', async ({ page }) => {
  await page.goto('/desa/hanura');
  await expect(page.getByText(/^Belanja desa 2026: Rp1,87 miliar \(contoh\)$/)).toBeVisible();
  await page.getByRole('link', { name: 'Semua potensi' }).click();
  await expect(page.getByRole('heading', { name: 'Yang ada di desa' })).toBeVisible();
});
