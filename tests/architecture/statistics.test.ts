import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** What makes the database choose its plans by the rows that it has. */
const gathers = (code: string) => /\banalyze\b|\bpragma\W+(\w+\.)?optimize\b/i.test(code);
const withoutComments = (code: string) => code.replace(/^\s*(?:\/\*|\*|\/\/|--).*$/gm, '');

// A plan that is judged or measured with statistics is none that a deployment runs: it gathers none.
test('nothing gathers statistics of a database, neither the product nor what measures or tests it', () => {
  expect(gathers('db.exec(`ANALYZE;`)')).toBe(true);
  expect(gathers("db.exec('pragma main.optimize')") && gathers("db.pragma('optimize')")).toBe(true);
  expect(gathers(withoutComments('/** Known without ANALYZE. */\n * ANALYZE\n  // ANALYZE\n-- ANALYZE'))).toBe(false);
  // These two name what they refuse.
  const refusing = new Set(['tests/architecture/migrations.test.ts', 'tests/architecture/statistics.test.ts']);
  const files = globSync(['{src,tools,tests,seed,web/src}/**/*.{ts,js,mjs,sql}', 'migrations/*.sql'], { cwd: ROOT });
  expect(files.length).toBeGreaterThan(500);
  const found = files.filter((file) => gathers(withoutComments(readFileSync(join(ROOT, file), 'utf8'))));
  expect(found.filter((file) => !refusing.has(file))).toEqual([]);
});
