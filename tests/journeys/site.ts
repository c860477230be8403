import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { seededData } from './seeded.ts';
import { startSite } from './start-site.ts';

interface Site {
  readonly url: string;
  /** Its data directory. */
  readonly data: string;
}

/** Where the site of this worker keeps its data, for looking beside it. */
export const siteData = (): string => process.env['JOURNEY_DATA'] ?? '';

/**
 * A seeded site for each worker, as `npm start` serves it: journeys side by side never meet, and those of one worker run
 * in their order on one database. The seed is played once for all of them (see `seeded.ts`).
 */
export const test = base.extend<object, { site: Site }>({
  site: [
    async ({ browserName: _ }, use) => {
      const data = mkdtempSync(join(tmpdir(), 'balai-journeys-'));
      process.env['JOURNEY_DATA'] = data;
      cpSync(seededData(), data, { recursive: true });
      const { url, end } = await startSite(data);
      await use({ url, data });
      await end();
      rmSync(data, { recursive: true, force: true });
    },
    { scope: 'worker', auto: true, timeout: 200_000 },
  ],
  baseURL: async ({ site }, use) => use(site.url),
});

export { expect };
