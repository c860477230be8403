import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Axe in the page itself. Its other way opens a second one for frames of other sites, which takes as long again; there are none. */
export const inOnePage = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode();

/** Where a browser runs no scripts, axe would start and never come back. */
const runsScripts = (page: Page) => page.evaluate<boolean>(`matchMedia('(scripting: enabled)').matches`);

/** Axe finds nothing on the page as it is now (WCAG 2.2 A and AA, and good practice); where scripts run, since it is one. */
export async function expectAccessible(page: Page): Promise<void> {
  if (!(await runsScripts(page))) return;
  const { violations } = await inOnePage(page).analyze();
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual([]);
}
