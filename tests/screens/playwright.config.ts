import { join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import journeys from '../../playwright.config.ts';

const ROOT = join(import.meta.dirname, '../..');

/** `npm run screens`: the pictures of the documents, taken of the seeded site while somebody uses it. */
export default defineConfig({
  ...journeys,
  testDir: '.',
  workers: 1,
  outputDir: join(ROOT, 'test-results'),
  timeout: 120_000,
  projects: [{ name: 'screens', use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } } }],
});
