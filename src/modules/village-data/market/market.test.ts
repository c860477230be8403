import { beforeEach, expect, test } from 'vitest';
import { givenMarket } from '../../../../tests/search/market.ts';
import { HANURA, roundTripsOf, SIDODADI, type TestDeps } from '../../../../tests/support/index.ts';
import { enterLog } from '../../../foundation/audit/index.ts';
import { villageModulesRepo } from '../../../foundation/villages/index.ts';
import { fromWib } from '../../../kernel/clock.ts';
import { commit, readRows } from '../../../platform/libsql/index.ts';
import { villageDataUses as data } from '../uses.ts';
import { countMarket } from './count-market.ts';

let deps: TestDeps;
beforeEach(async () => {
  deps = await givenMarket();
  await enterLog(deps);
  const on = (id: string) => villageModulesRepo(deps.db, id).on('village-data', deps.clock.now());
  await commit(deps.db, [on(HANURA), on(SIDODADI)]);
  deps.facts.forget();
});

const market = async (village = 'hanura') => {
  const read = await data.readRelease(deps, village, 'pasar-desa');
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value;
};
const potential = async (village = 'hanura') => {
  const read = await data.readPotential(deps, village);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value;
};

test('the market is counted craft by craft, once a month, and the months before stay in the release', async () => {
  expect(await countMarket(deps)).toBe(2);
  const { lines, release } = await market();
  const [all, ...crafts] = lines;
  expect(all?.codes).toEqual(['2026-11', 'all']);
  expect(crafts.reduce((sum, { values }) => sum + (values['goods'] ?? 0), 0)).toBe(all?.values['goods']);
  expect(crafts.find(({ codes }) => codes[1] === 'tapis')?.values).toEqual({ goods: 7, shops: 1 });
  expect(release).toMatchObject({ publishedBy: { role: 'system' }, version: 1 });
  expect((await market('sidodadi')).lines).toMatchObject([
    { codes: ['2026-11', 'all'], values: { goods: 0, shops: 0 } },
  ]);
  expect(await countMarket(deps)).toBe(0);
  deps.clock.set(fromWib(2026, 12, 1, 0, 1));
  expect(await countMarket(deps)).toBe(2);
  const later = await market();
  expect(later.release?.version).toBe(2);
  expect(later.lines.length).toBe(2 * lines.length);
});

test('however many timers run, a month is released once', async () => {
  await Promise.all([countMarket(deps), countMarket(deps)]);
  const rows = await readRows(deps.db, { sql: `SELECT 1 FROM dataset_releases WHERE dataset = 'pasar-desa'` });
  expect(rows).toHaveLength(2);
});

test('its figures stand in the village’s potential as they were released, and none where none are', async () => {
  expect((await potential()).market).toBeNull();
  await countMarket(deps);
  const { market: told } = await potential();
  expect(told).toMatchObject({
    month: '2026-11',
    version: 1,
    crafts: expect.arrayContaining([{ craft: 'tapis', goods: 7, shops: 1 }]),
  });
  expect(told?.goods).toBe((await potential()).goods);
  await deps.facts.get();
  expect(await roundTripsOf(deps.db, () => data.readPotential(deps, 'hanura'))).toBe(1);
});
