import { expect, test } from './site.ts';
import { expectAccessible } from './accessible.ts';

test('the home page opens, loads nothing from elsewhere and breaks no security rule @nojs', async ({
  page,
  baseURL,
}) => {
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('requestfailed', (request) => problems.push(request.url()));
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '') && !request.url().startsWith('data:')) problems.push(request.url());
  });
  await page.goto('/');
  await expect(page.getByRole('search')).toBeVisible();
  expect(problems).toEqual([]);
  // No script of the framework is here, nor the marks that it would need.
  expect(await (await page.request.get('/')).text()).not.toContain('<!--');
});

test('the home page is accessible', async ({ page }) => {
  await page.goto('/');
  await expectAccessible(page);
});

test('an unknown page says so and leads back', async ({ page }) => {
  const answer = await page.goto('/tidak-ada');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('link', { name: /Balai/ }).first()).toHaveAttribute('href', '/');
});

test('a phone’s first screen has goods in it, and no letter stands between two rows of them @nojs', async ({
  page,
}) => {
  await page.goto('/');
  const first = await page.getByRole('article').first().boundingBox();
  expect(first?.y).toBeLessThan(500);
  const parts = await page.getByRole('heading', { level: 2 }).allTextContents();
  expect(parts.indexOf('Paling laku')).toBeLessThan(parts.findIndex((part) => part.startsWith('Kantor Desa')));
  await page.getByRole('link', { name: /^Data desa Anggaran, penduduk/ }).click();
  await expect(page).toHaveURL(/\/data$/);
  await page.goto('/desa/hanura');
  const goods = await page.getByRole('article').first().boundingBox();
  const letters = await page
    .getByRole('link', { name: /^Surat/ })
    .first()
    .boundingBox();
  expect(goods?.y).toBeLessThan(letters?.y ?? 0);
});
