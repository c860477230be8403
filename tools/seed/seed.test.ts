import { expect, test } from 'vitest';
import { readRows, readOne } from '../../src/platform/libsql/index.ts';
import { readQris } from '../../src/money/payments/qris/index.ts';
import { modules } from '../../src/app/modules.ts';
import { testDeps, type TestDeps } from '../../tests/support/index.ts';
import { withSigner } from '../../tests/support/letter-signer.ts';
import { demoPeople, needsSeed, seed } from './index.ts';

const count = async (deps: TestDeps, sql: string) => Number((await readOne<{ n: number }>(deps.db, { sql }))?.n);

const statesOf = async (deps: TestDeps, table: 'orders' | 'letter_requests' | 'refunds') => {
  const rows = await readRows<{ state: string }>(deps.db, { sql: `SELECT DISTINCT state FROM ${table} ORDER BY 1` });
  return rows.map((row) => row.state);
};

test('an empty database becomes Pesawaran with Hanura in full, and only once', { timeout: 60_000 }, async () => {
  const deps = await withSigner(testDeps());
  expect(await needsSeed(deps)).toBe(true);
  await seed(deps, modules, () => {});
  expect(await needsSeed(deps)).toBe(false);
  expect(await count(deps, 'SELECT count(*) AS n FROM districts')).toBe(11);
  expect(await count(deps, 'SELECT count(*) AS n FROM villages')).toBe(148);
  expect(await count(deps, 'SELECT count(*) AS n FROM neighbourhoods')).toBe(34);
  expect(await count(deps, 'SELECT count(*) AS n FROM households')).toBe(900);
  const residents = await count(deps, 'SELECT count(*) AS n FROM residents');
  expect(residents).toBeGreaterThan(3_050);
  expect(residents).toBeLessThan(3_350);
  const told = await readRows<{ kind: string; n: number }>(deps.db, {
    sql: 'SELECT kind, count(*) AS n FROM resident_events GROUP BY kind ORDER BY kind',
  });
  expect(told.map(({ kind }) => kind)).toEqual(['birth', 'death', 'move_in', 'move_out']);
  for (const { n } of told) expect(n).toBeGreaterThan(20);
  expect(
    await readRows(deps.db, {
      sql: `SELECT dataset FROM dataset_releases WHERE dataset IN ('rumah-tangga', 'peristiwa-penduduk') AND example = 1 ORDER BY dataset`,
    }),
  ).toEqual([{ dataset: 'peristiwa-penduduk' }, { dataset: 'rumah-tangga' }]);
  expect(await count(deps, `SELECT count(*) AS n FROM listings WHERE kind = 'product'`)).toBe(42);
  expect(await count(deps, `SELECT count(*) AS n FROM shops WHERE status = 'open'`)).toBeGreaterThanOrEqual(12);
  expect(await count(deps, 'SELECT count(*) AS n FROM households WHERE head_resident_id IS NULL')).toBe(0);

  expect((await statesOf(deps, 'letter_requests')).join(' ')).toBe(
    'awaiting_secretary awaiting_signature cancelled handed_over in_review issued needs_correction rejected revoked ' +
      'submitted',
  );
  expect((await statesOf(deps, 'orders')).join(' ')).toBe(
    'accepted awaiting_payment cancelled completed delivered disputed paid placed processing ready_for_pickup ' +
      'refunded rejected returned shipped',
  );
  expect(await statesOf(deps, 'refunds')).toEqual(expect.arrayContaining(['contested', 'open', 'sent']));
  expect(await count(deps, 'SELECT sum(amount) AS n FROM entries')).toBe(0);
  expect(await count(deps, 'SELECT count(*) AS n FROM journals')).toBeGreaterThan(60);
  const now = deps.clock.now();
  expect(await count(deps, `SELECT count(*) AS n FROM outbox WHERE done_at IS NULL AND next_at <= ${now}`)).toBe(0);
  expect(await count(deps, 'SELECT count(*) AS n FROM outbox WHERE failure IS NOT NULL')).toBe(0);
  expect(await count(deps, 'SELECT count(*) AS n FROM letters')).toBeGreaterThan(10);

  const people = await demoPeople(deps);
  expect(people.map((p) => p.role)).toEqual([
    'seller',
    'resident',
    'RT head',
    'operator',
    'sekdes',
    'kades',
    'kabupaten',
  ]);
  expect(people.find((p) => p.role === 'resident')?.login).toMatch(/NIK 180910660892\d{4}, PIN/);

  expect(
    await count(
      deps,
      `SELECT count(*) AS n FROM shops
       WHERE whatsapp_sealed IS NULL OR bank_sealed IS NULL OR pickup_hours = '' OR pickup_address = ''`,
    ),
  ).toBe(0);
  const shop = await readOne<{ qris_static: string }>(deps.db, { sql: 'SELECT qris_static FROM shops LIMIT 1' });
  expect(readQris(shop?.qris_static ?? '')).toMatchObject({ ok: true });
});
