import { test } from '../journeys/logins.ts';
import { DESK, snap, snapBoth } from './snap.ts';

test('a village in figures', async ({ page }) => {
  await snapBoth(page, '/desa/hanura/data', 'data-village');
  await page.goto('/desa/hanura/data/penduduk');
  await snap(page, 'data-people-phone');
  await page.goto('/desa/hanura/data/apbdes');
  await snap(page, 'data-budget-phone');
  await page.goto('/desa/hanura/data/rencana');
  await snap(page, 'data-plans-phone');
  await snapBoth(page, '/desa/hanura/potensi', 'data-potential');
  await page.goto('/antikorupsi?desa=hanura');
  await snap(page, 'data-evidence-phone');
});

test('a project of the village', async ({ page }) => {
  await page.setViewportSize(DESK);
  await page.goto('/desa/hanura/data/rencana');
  await page.getByRole('link', { name: 'Rabat beton Jalan Poros Dusun A' }).click();
  await snap(page, 'data-project-desk');
});

test('what waits for a yes in the office', async ({ visit }) => {
  const page = await visit('secretary');
  await page.setViewportSize(DESK);
  await page.goto('/kantor/data');
  await snap(page, 'data-office-desk');
});

test('how fresh the data of each village is, for the kabupaten', async ({ visit }) => {
  const page = await visit('region');
  await page.setViewportSize(DESK);
  await page.goto('/kabupaten/data');
  await page.getByText('Tiap data').first().click();
  await snap(page, 'data-region-desk');
});
