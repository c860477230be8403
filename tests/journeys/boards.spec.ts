import { expectAccessible } from './accessible.ts';
import { expect, test } from './logins.ts';

test('a resident finds from a service what its office promised and kept, without JavaScript @nojs', async ({
  page,
}) => {
  await page.goto('/layanan/usaha?desa=hanura');
  await page.getByRole('main').getByRole('link', { name: 'Papan janji' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Papan janji Desa Hanura' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Pasar desa' })).toBeVisible();
  await expect(page.getByText('Laporan pungutan tidak pernah dihitung per desa.')).toBeVisible();
});

test('a stranger sees for all 18 indicators what is there to see, and the way to it @nojs', async ({ page }) => {
  await page.goto('/antikorupsi?desa=hanura');
  await expect(page.getByText(/^\d+ dari 18 ada buktinya\.$/)).toBeVisible();
  await expect(page.locator('main section li')).toHaveCount(18);
  await page.getByRole('link', { name: 'janji waktu dan biaya Rp0 tiap surat' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Hanura');
});

test('the secretary names a document, everybody reads it, another takes its place, and is taken back', async ({
  page,
  visit,
}) => {
  const desk = await visit('secretary');
  await desk.goto('/kantor/antikorupsi');
  await expectAccessible(desk);
  await desk.getByLabel('Untuk indikator').selectOption('A5');
  await desk.getByLabel('Judul dokumen').fill('Pakta integritas perangkat desa');
  await desk.getByLabel('Alamat dokumen').fill('pakta');
  await desk.getByLabel('Tanggal').fill('15');
  await desk.getByLabel('Bulan').selectOption('1');
  await desk.getByLabel('Tahun').fill('2026');
  await desk.getByRole('button', { name: 'Tambah' }).click();
  await expect(desk.getByText('Tulis alamat lengkap')).toBeVisible();
  await expect(desk.getByLabel('Judul dokumen')).toHaveValue('Pakta integritas perangkat desa');
  await desk.getByLabel('Alamat dokumen').fill('https://hanura.desa.example/pakta.pdf');
  await desk.getByRole('button', { name: 'Tambah' }).click();
  await expect(desk.getByRole('link', { name: 'Pakta integritas perangkat desa' })).toBeVisible();
  await expect(desk.getByLabel('Judul dokumen')).toHaveValue('');
  await page.goto('/antikorupsi?desa=hanura');
  await expect(page.getByRole('link', { name: 'Pakta integritas perangkat desa' })).toBeVisible();
  await expectAccessible(page);
  await desk.getByRole('link', { name: 'Ganti' }).click();
  await expect(desk.getByLabel('Untuk indikator')).toHaveValue('A5');
  await desk.getByLabel('Judul dokumen').fill('Pakta integritas yang baru');
  await desk.getByRole('button', { name: 'Ganti' }).click();
  await expect(desk.getByRole('link', { name: 'Pakta integritas yang baru' })).toBeVisible();
  await expect(desk.getByRole('link', { name: 'Pakta integritas perangkat desa' })).toHaveCount(0);
  await desk.getByRole('button', { name: 'Cabut' }).click();
  await expect(desk.getByText('Belum ada dokumen.')).toBeVisible();
});
