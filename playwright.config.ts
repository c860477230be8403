import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from './tools/chromium.ts';

const port = Number(process.env.JOURNEY_PORT ?? 8797);
const executablePath = findChromium();
/** Set once: workers read the configuration again. */
process.env.JOURNEY_DATA ??= mkdtempSync(join(tmpdir(), 'balai-journeys-'));

/** The journeys of people, against the built site as `npm start` serves it. */
export default defineConfig({
  testDir: 'tests/journeys',
  outputDir: 'test-results',
  // One site and one database: a journey brings its own people, or runs in order.
  workers: 1,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.REQUIRE_BROWSER),
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
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
  webServer: {
    command: 'node tools/start.ts',
    url: `http://127.0.0.1:${port}/`,
    env: { PORT: String(port), DATA_DIR: process.env.JOURNEY_DATA },
    timeout: 240_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
});
