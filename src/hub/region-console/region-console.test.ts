import { expect, test } from 'vitest';
import {
  ctxOf,
  givenOffice,
  givenOrder,
  givenProduct,
  givenRegion,
  givenResident,
  givenShop,
  HANURA,
  roundTripsOf,
  SIDODADI,
  testDeps,
} from '../../../tests/support/index.ts';
import { DAY } from '../../kernel/clock.ts';
import { commit, raw } from '../../platform/libsql/index.ts';
import { regionFacts } from '../../foundation/villages/index.ts';
import { readRegionConsole } from './index.ts';

async function world() {
  const deps = testDeps();
  await givenRegion(deps);
  const seller = await givenResident(deps, 'Siti Aminah');
  const shop = await givenShop(deps, seller);
  await givenProduct(deps, shop);
  return { deps, seller, shop, facts: await regionFacts(deps.db, deps.clock).get() };
}

test('the kabupaten sees each village with its shops, products and officers in one round trip', async () => {
  const { deps, facts } = await world();
  const officer = await givenOffice(deps, await givenResident(deps, 'Rudi'), 'region');
  await givenOffice(deps, await givenResident(deps, 'Dewi'), 'operator');
  let seen: Awaited<ReturnType<typeof readRegionConsole>> | undefined;
  const trips = await roundTripsOf(deps.db, async () => {
    seen = await readRegionConsole(deps, ctxOf(officer), facts);
  });
  expect(trips).toBe(1);
  if (!seen?.ok) throw new Error('refused');
  const hanura = seen.value.villages.find((v) => v.id === HANURA);
  expect(hanura).toMatchObject({ shops: 1, products: 1, modules: ['letters'] });
  expect(hanura?.officers.map((o) => o.role)).toEqual(['operator']);
  expect(seen.value.villages.find((v) => v.id === SIDODADI)).toMatchObject({ shops: 0, products: 0 });
});

test('a village officer, a seller and a guest are told that there is nothing', async () => {
  const { deps, seller, facts } = await world();
  const head = await givenOffice(deps, await givenResident(deps, 'Hasan'), 'head');
  for (const actor of [head, seller.actor, { kind: 'guest' as const }])
    expect(await readRegionConsole(deps, ctxOf(actor), facts)).toMatchObject({
      ok: false,
      refusal: { kind: 'not_found', code: 'region.not_yours' },
    });
});

test('what is counted as it changes is what a count would give', async () => {
  const { deps, facts, shop } = await world();
  const officer = ctxOf(await givenOffice(deps, await givenResident(deps, 'Rudi'), 'region'));
  const second = await givenProduct(deps, shop);
  const order = () => givenOrder(deps, shop, { method: 'cod', product: second });
  const [{ id: gone }, { id: closed }] = [await order(), await order(), await order()];
  deps.clock.advance(DAY * 2);
  const figures = async () => {
    const seen = await readRegionConsole(deps, officer, facts);
    const village = seen.ok ? seen.value.villages.find((v) => v.id === HANURA) : undefined;
    return village && [village.shops, village.products, village.open, village.overdue, village.closed];
  };
  expect(await figures()).toEqual([1, 2, 3, 3, 0]);
  await commit(deps.db, [
    raw(`UPDATE cases SET closed = 1 WHERE id = ?`, [closed]),
    raw(`DELETE FROM cases WHERE id = ?`, [gone]),
    raw(`UPDATE products SET status = 'paused' WHERE id = ?`, [second.productId]),
    raw(`UPDATE shops SET status = 'suspended' WHERE id = ?`, [shop.id]),
  ]);
  expect(await figures()).toEqual([0, 1, 1, 1, 1]);
  await commit(deps.db, [
    raw(`UPDATE cases SET closed = 0 WHERE id = ?`, [closed]),
    raw(`UPDATE products SET status = 'live' WHERE id = ?`, [second.productId]),
    raw(`UPDATE shops SET status = 'holiday' WHERE id = ?`, [shop.id]),
  ]);
  expect(await figures()).toEqual([1, 2, 2, 2, 0]);
});
