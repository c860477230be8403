import { beforeEach, expect, test } from 'vitest';
import {
  ctxOf,
  givenOffice,
  givenOrder,
  givenRegion,
  givenResident,
  givenShop,
  HANURA,
  SIDODADI,
  STATIC_QRIS,
  testDeps,
  type TestDeps,
} from '../../../tests/support/index.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { readRows } from '../../platform/libsql/index.ts';
import { auditEvents } from '../audit/audit.table.ts';
import { setFee } from './set-fee.ts';

let deps: TestDeps;
let region: Ctx;
const perdes = { villageId: HANURA, feeBps: 150, basis: 'Perdes Hanura 4/2026' };

beforeEach(async () => {
  deps = testDeps();
  await givenRegion(deps);
  region = ctxOf(await givenOffice(deps, await givenResident(deps, 'Dian'), 'region'));
});

const rateOf = async (id: string) => (await deps.facts.get()).village(id)?.feeBps;

test('the kabupaten sets the rate of one village, by a regulation that stands on the record', async () => {
  expect(await setFee(deps, region, perdes)).toEqual({ ok: true, value: null });
  expect([await rateOf(HANURA), await rateOf(SIDODADI)]).toEqual([150, 0]);
  expect((await deps.db.select().from(auditEvents)).at(-1)).toMatchObject({
    action: 'village_fee.set',
    villageId: HANURA,
    data: { feeBps: 150, basis: 'Perdes Hanura 4/2026' },
  });
});

test('an order keeps the rate of its day', async () => {
  const shop = await givenShop(deps, await givenResident(deps, 'Siti'), { qris: STATIC_QRIS });
  await givenOrder(deps, shop, {});
  await setFee(deps, region, perdes);
  await givenOrder(deps, shop, {});
  const rates = await readRows<{ fee_bps: number }>(deps.db, { sql: 'SELECT fee_bps FROM orders ORDER BY rowid' });
  expect(rates.map((row) => row.fee_bps)).toEqual([0, 150]);
});

test.each([
  ['more than a tenth', { feeBps: 1_001 }, { feeBps: 'max_value' }],
  ['less than nothing', { feeBps: -1 }, { feeBps: 'min_value' }],
  ['what is no number', { feeBps: 'satu' }, { feeBps: 'whole_number' }],
  ['a rate without regulation', { basis: ' ' }, { basis: 'required' }],
])('%s is refused', async (_, wrong, fields) => {
  expect(await setFee(deps, region, { ...perdes, ...wrong })).toMatchObject({
    refusal: { code: 'region.fee_invalid', fields },
  });
  expect(await rateOf(HANURA)).toBe(0);
});

test('a village that does not exist is refused, and no office of a village may', async () => {
  expect(await setFee(deps, region, { ...perdes, villageId: '99' })).toMatchObject({
    refusal: { code: 'region.no_such_village' },
  });
  for (const role of ['operator', 'secretary', 'head'] as const) {
    const officer = ctxOf(await givenOffice(deps, await givenResident(deps, role), role));
    expect(await setFee(deps, officer, perdes)).toMatchObject({ refusal: { code: 'region.not_yours' } });
  }
  expect(await rateOf(HANURA)).toBe(0);
});
