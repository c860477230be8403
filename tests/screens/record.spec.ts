import { recordOf } from '../journeys/recorded.ts';
import { expect, test } from '../journeys/site.ts';
import { snap, snapBoth } from './snap.ts';

test('checking the proof of an order', async ({ page }) => {
  test.setTimeout(200_000);
  await recordOf(page);
  await page.getByRole('button', { name: 'Periksa di perangkat ini' }).click();
  await expect(page.getByText(/^Cocok\./)).toBeVisible();
  await snap(page, 'record-phone');
  await snapBoth(page, '/transparansi', 'transparency');
});
