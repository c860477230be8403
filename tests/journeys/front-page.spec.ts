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
