import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { givenOrder, shopCast } from '../../tests/support/index.ts';
import { DAY } from '../kernel/clock.ts';
import { readOne } from '../platform/libsql/index.ts';
import { background } from './background.ts';
import { jobsOf } from './jobs.ts';
import { modules } from './modules.ts';

const jobs = jobsOf(modules);

test('each minute the market ends what was not paid in time', async () => {
  const { deps, shop } = await shopCast();
  const order = await givenOrder(deps, shop);
  const { tick } = background(deps, {
    subscriptions: {},
    jobs,
    report: (job, error) => expect.fail(`${job}: ${String(error)}`),
  });
  const state = () => readOne(deps.db, { sql: 'SELECT state FROM orders WHERE code = ?', args: [order.code] });

  deps.clock.advance(DAY - 1);
  await tick();
  expect(await state()).toEqual({ state: 'awaiting_payment' });
  deps.clock.advance(1);
  await tick();
  expect(await state()).toEqual({ state: 'expired' });
});

test('no job of a module is left out, and no name stands for two', () => {
  const names = jobs.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(modules.flatMap((module) => (module.jobs ?? []).map((job) => job.name))),
  );
  expect(new Set(names).size).toBe(names.length);
});

test('the Worker runs this list, and Cloudflare wakes it each minute', () => {
  const root = join(import.meta.dirname, '../..');
  expect(readFileSync(join(root, 'src/worker.ts'), 'utf8')).toContain('jobs: jobsOf(app.modules)');
  expect(readFileSync(join(root, 'wrangler.toml'), 'utf8')).toContain('crons = ["* * * * *"]');
});
