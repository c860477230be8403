import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import config from '../../boundaries.config.ts';
import { brokenRules } from '../../tools/boundaries/broken-rules.ts';

const ROOT = join(import.meta.dirname, '../..');
const scratch = mkdtempSync(join(tmpdir(), 'balai-planted-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test('every import of the project keeps to the boundaries', async () => {
  const { broken, files } = await brokenRules(ROOT, ['src', 'web', 'tools']);
  expect(broken).toEqual([]);
  expect(files).toBeGreaterThan(500);
}, 60_000);

/** A small tree of the same shape, in which one file imports what it must not. */
async function plant(from: string, to: string, how = `import { it } from`): Promise<string[]> {
  const base = mkdtempSync(join(scratch, 'tree-'));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(base, file)), { recursive: true });
    writeFileSync(join(base, file), text);
  };
  const isPackage = !/^(src|web|tools)\//.test(to);
  const up = '../'.repeat(from.split('/').length - 1);
  if (!isPackage) write(to, 'export const it = 1;\nexport type It = number;\n');
  write(from, `${how} '${isPackage ? to : up + to}';\nexport const use = it;\n`);
  symlinkSync(join(ROOT, 'node_modules'), join(base, 'node_modules'));
  writeFileSync(join(base, 'tsconfig.json'), '{}');
  const folders = new Set([from, ...(isPackage ? [] : [to])].map((file) => file.split('/')[0] ?? ''));
  const { broken } = await brokenRules(base, [...folders]);
  return [...new Set(broken.map(({ rule }) => rule))];
}

/** Who imports what it must not, and the rule that says so. */
const PLANTED: [from: string, to: string, rule: string][] = [
  ['src/kernel/money.ts', 'src/foundation/villages/index.ts', 'kernel-sees-only-ranks-below'],
  ['src/foundation/villages/index.ts', 'src/money/ledger/index.ts', 'foundation-sees-only-ranks-below'],
  ['src/money/ledger/post.ts', 'src/hub/orders/index.ts', 'money-sees-only-ranks-below'],
  ['src/hub/orders/accept.ts', 'src/flows/order/place-order.ts', 'hub-sees-only-ranks-below'],
  ['src/modules/letters/sign.ts', 'src/flows/order/place-order.ts', 'modules-sees-only-ranks-below'],
  ['src/flows/order/place-order.ts', 'src/app/compose.ts', 'flows-sees-only-ranks-below'],
  ['src/hub/inbox/index.ts', 'src/modules/letters/index.ts', 'the-hub-never-imports-a-module'],
  ['src/platform/storage/r2.ts', 'src/hub/catalog/index.ts', 'platform-sees-only-the-kernel'],
  ['src/platform/storage/r2.ts', 'src/platform/queue/index.ts', 'platform-sees-only-the-kernel'],
  ['src/hub/orders/orders.routes.ts', 'src/http/front-door.ts', 'routes-use-the-front-door-only-for-routes'],
  ['src/hub/orders/accept.ts', 'src/hub/stock/hold.ts', 'features-meet-through-index'],
  ['src/hub/orders/accept.ts', 'src/hub/stock/stock.table.ts', 'features-meet-through-index'],
  ['src/hub/orders/orders.repo.ts', 'src/hub/stock/hold.ts', 'tables-and-repos-may-also-refer-to-tables'],
  [
    'src/modules/letters/checking/check.ts',
    'src/modules/letters/issuing/sign.ts',
    'parts-of-a-feature-meet-through-index',
  ],
  [
    'src/foundation/identity/index.ts',
    'src/foundation/identity/codes/send.ts',
    'parts-of-a-feature-meet-through-index',
  ],
  ['src/flows/order/accept.ts', 'src/hub/stock/hold.ts', 'flows-app-and-http-use-the-index-of-a-feature'],
  ['src/hub/orders/accept.ts', 'drizzle-orm', 'drizzle-only-in-tables-repos-and-libsql'],
  ['src/hub/orders/accept.ts', '@libsql/client/web', 'drizzle-only-in-tables-repos-and-libsql'],
  ['src/hub/orders/accept.ts', 'hono', 'hono-only-in-routes-http-and-worker'],
  ['src/app/compose.ts', 'src/platform/fakes/index.ts', 'fakes-only-in-tests'],
  ['src/app/compose.ts', 'tools/seed/index.ts', 'the-product-knows-neither-tools-nor-tests'],
  ['src/modules/letters/sign.ts', 'src/modules/letters/seed/index.ts', 'the-seed-of-a-module-is-for-tools-alone'],
  ['web/src/routes/+page.server.ts', 'src/hub/orders/index.ts', 'web-takes-only-types-from-src'],
  ['web/src/lib/orders/words.ts', 'src/platform/log/check-file.ts', 'web-checks-receipts-with-the-log-itself'],
];

describe('a planted violation is caught:', () => {
  test.each(PLANTED)('%s imports %s', async (from, to, rule) => {
    expect(await plant(from, to)).toContain(rule);
  });

  test('two files that import each other', async () => {
    expect(await plant('src/kernel/a.ts', 'src/kernel/a.ts')).toContain('no-cycles');
  });

  test('for each rule', () => {
    const planted = new Set<string | undefined>(['no-cycles', ...PLANTED.map(([, , rule]) => rule)]);
    expect(config.forbidden.map(({ name }) => name).filter((name) => !planted.has(name))).toEqual([]);
  });
});

describe('what is allowed is not caught:', () => {
  test.each([
    ['src/hub/orders/accept.ts', 'src/hub/stock/index.ts'],
    ['src/hub/orders/accept.ts', 'src/platform/libsql/index.ts'],
    ['src/modules/letters/checking/check.ts', 'src/modules/letters/issuing/index.ts'],
    ['src/modules/letters/checking/check.ts', 'src/modules/letters/checking/match.ts'],
    ['src/modules/letters/checking/check.ts', 'src/modules/letters/letter-case.ts'],
    ['src/modules/letters/index.ts', 'src/modules/letters/checking/checks.routes.ts'],
    ['src/hub/orders/orders.repo.ts', 'drizzle-orm'],
    ['src/hub/orders/orders.repo.ts', 'src/hub/stock/stock.table.ts'],
    ['src/hub/orders/orders.routes.ts', 'hono'],
    ['src/hub/orders/orders.routes.ts', 'src/http/route.ts'],
    ['src/http/api.ts', 'src/hub/orders/orders.routes.ts'],
    ['src/flows/order/place-order.ts', 'src/modules/letters/index.ts'],
    ['src/app/compose.ts', 'src/hub/orders/uses.ts'],
    ['src/modules/letters/seed/index.ts', 'tools/seed/history.ts'],
    ['web/src/routes/+page.server.ts', 'src/http/status.ts'],
  ])('%s imports %s', async (from, to) => {
    expect(await plant(from, to)).toEqual([]);
  });

  test('a page that takes a type from a feature', async () => {
    const how = 'const it = 1; import type { It } from';
    expect(await plant('web/src/routes/+page.server.ts', 'src/hub/orders/index.ts', how)).toEqual([]);
  });
});
