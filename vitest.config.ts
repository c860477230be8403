import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';
import { markSql } from './tests/statements/mark-sql.ts';

/** Where statements are collected, each tells where it stands: tools/test.ts asks for it. */
const collects = Boolean(process.env.COLLECT_STATEMENTS);
const marks = collects ? [markSql()] : [];
/** Run after all the others: judges what they asked the database. */
const judges = { test: { name: 'statements', hookTimeout: 60_000, include: ['tests/statements/*.test.ts'] } };

export default defineConfig({
  test: {
    // Every core works: the process that hands files out, for which Vitest would keep one, has next to nothing to do.
    maxWorkers: '100%',
    projects: [
      {
        plugins: marks,
        test: {
          name: 'rules',
          // Files share the modules of their worker, which are loaded once: no test leaves anything behind in one.
          isolate: false,
          // Only what hangs is to be found by it: a busy machine is no failure.
          testTimeout: 60_000,
          include: ['{src,tools,web/src}/**/*.test.ts', 'tests/{contracts,architecture,search}/**/*.test.ts'],
          exclude: ['**/*.worker.test.ts', '**/node_modules/**'],
          globalSetup: [
            'tests/support/migrated-template.ts',
            'tests/support/generated-sources.ts',
            'tests/support/property-seed.ts',
          ],
          setupFiles: ['tests/support/seeded-properties.ts'],
        },
      },
      {
        // One copy of pdf-lib, as in the Worker's bundle: @signpdf brings in the CommonJS one.
        resolve: { alias: { 'pdf-lib': 'pdf-lib/cjs/index.js' } },
        plugins: [
          ...marks,
          cloudflareTest({
            miniflare: {
              compatibilityDate: '2026-10-20',
              compatibilityFlags: ['nodejs_compat'],
              r2Buckets: ['BLOBS'],
              images: { binding: 'IMAGES' },
            },
          }),
        ],
        test: {
          name: 'worker',
          // Only what hangs is to be found by it: a busy machine is no failure.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          include: ['tests/http/**/*.test.ts', 'tests/contracts/**/*.worker.test.ts'],
          globalSetup: [
            'tests/support/database-farm.ts',
            'tests/support/property-seed.ts',
            'tests/support/taken-photo.ts',
            'tests/support/letter-faces.ts',
          ],
          setupFiles: ['tests/support/seeded-properties.ts'],
        },
      },
      {
        test: {
          name: 'build',
          // Each begins with a whole site, or plays a day on one.
          testTimeout: 300_000,
          hookTimeout: 300_000,
          include: ['tests/build/**/*.test.ts'],
          globalSetup: ['tests/support/built.ts', 'tests/support/property-seed.ts'],
          setupFiles: ['tests/support/seeded-properties.ts'],
        },
      },
      ...(collects ? [judges] : []),
    ],
  },
});
