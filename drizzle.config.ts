import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'turso',
  schema: './src/**/*.table.ts',
  out: './migrations',
});
