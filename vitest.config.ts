import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'rules',
          testTimeout: 20_000,
          include: ['{src,tools,web/src}/**/*.test.ts', 'tests/{contracts,architecture,search}/**/*.test.ts'],
          globalSetup: ['tests/support/migrated-template.ts', 'tests/support/compiled-messages.ts'],
        },
      },
      {
        plugins: [
          cloudflareTest({
            miniflare: {
              compatibilityDate: '2026-10-20',
              compatibilityFlags: ['nodejs_compat'],
              r2Buckets: ['BLOBS'],
            },
          }),
        ],
        test: {
          name: 'worker',
          testTimeout: 20_000,
          include: ['tests/http/**/*.test.ts'],
          globalSetup: ['tests/support/database-farm.ts'],
        },
      },
      {
        test: {
          name: 'build',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          include: ['tests/build/**/*.test.ts'],
          globalSetup: ['tests/support/built.ts'],
        },
      },
    ],
  },
});
