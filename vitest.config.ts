import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'rules',
          include: ['{src,tools,web/src}/**/*.test.ts', 'tests/{contracts,architecture}/**/*.test.ts'],
          globalSetup: ['tests/support/migrated-template.ts', 'tests/support/compiled-messages.ts'],
        },
      },
    ],
  },
});
