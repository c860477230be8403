import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'rules',
          include: ['{src,tools}/**/*.test.ts', 'tests/{contracts,architecture}/**/*.test.ts'],
          globalSetup: ['tests/support/migrated-template.ts'],
        },
      },
    ],
  },
});
