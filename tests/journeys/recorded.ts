import { expect, type Page } from '@playwright/test';
import { buy, codeOf, newPhone } from './buying.ts';

/** The minute's timer puts what was recorded under a head. */
const A_MINUTE = { timeout: 100_000, intervals: [2_000] };

/** Somebody orders, and opens the proof of their order once all its steps are recorded. */
export async function recordOf(page: Page): Promise<string> {
  await buy(page, newPhone(), [{ product: '/produk/kopi-lanang', shop: 'Kopi Lereng Ratai', how: 'picked up' }]);
  const code = codeOf(page);
  await page.goto(`/catatan/${code}`);
  await expect
    .poll(async () => {
      const link = page.getByRole('link', { name: /^Simpan bukti/ }).first();
      const href = await link.getAttribute('href', { timeout: 1_000 }).catch(() => null);
      if (href !== null && (await page.request.get(href)).ok()) return 'recorded';
      await page.reload();
      return 'waiting';
    }, A_MINUTE)
    .toBe('recorded');
  return code;
}
