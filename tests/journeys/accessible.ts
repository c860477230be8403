import axe from 'axe-core';
import { expect, type Page } from '@playwright/test';

/** Where a browser runs no scripts, axe would start and never come back. */
const runsScripts = (page: Page) => page.evaluate<boolean>(`matchMedia('(scripting: enabled)').matches`);

/**
 * What axe finds on the page as it is now, a line each (WCAG 2.2 A and AA, and good practice), by all its rules or by those
 * named. It is put into a page once and only its findings come back: both cost more than the looking does.
 */
export async function axeFaults(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate<boolean>(`typeof axe === 'object'`))) await page.evaluate(axe.source);
  const options = {
    iframes: false,
    resultTypes: ['violations'],
    ...(rules && { runOnly: { type: 'rule', values: rules } }),
  };
  return page.evaluate<string[]>(`axe.run(document, ${JSON.stringify(options)}).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`);
}

/** Axe finds nothing on the page as it is now; where scripts run, since it is one. */
export async function expectAccessible(page: Page): Promise<void> {
  if (await runsScripts(page)) expect(await axeFaults(page)).toEqual([]);
}
