import { join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from './tools/chromium.ts';

const executablePath = findChromium();

/** The journeys of people, against the built site as `npm start` serves it (see tests/journeys/site.ts). */
export default defineConfig({
  testDir: 'tests/journeys',
  outputDir: 'test-results',
  globalSetup: ['tests/support/built.ts', 'tests/journeys/seeded.ts'].map((file) => join(import.meta.dirname, file)),
  // Each with a site of its own.
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.REQUIRE_BROWSER),
  use: {
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    screenshot: 'only-on-failure',
    // `--trace on` for one that fails: written of every journey it takes a tenth of the time.
    trace: 'off',
    launchOptions: { args: CHROMIUM_ARGS, ...(executablePath && { executablePath }) },
  },
  projects: [
    { name: 'phone', use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } } },
    {
      name: 'without JavaScript',
      grep: /@nojs/,
      use: { viewport: { width: 390, height: 844 }, javaScriptEnabled: false },
    },
  ],
});
