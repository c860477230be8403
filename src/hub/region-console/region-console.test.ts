import { expect, test } from 'vitest';
import {
  ctxOf,
  givenOffice,
  givenProduct,
  givenRegion,
  givenResident,
  givenShop,
  HANURA,
  roundTripsOf,
  SIDODADI,
  testDeps,
} from '../../../tests/support/index.ts';
import { readRegionConsole } from './read-region-console.ts';

async function world() {
  const deps = testDeps();
  await givenRegion(deps);
  const seller = await givenResident(deps, 'Siti Aminah');
  const shop = await givenShop(deps, seller);
  await givenProduct(deps, shop);
  await deps.facts.get();
  return { deps, seller };
}

test('the kabupaten sees each village with its shops, products and officers in one round trip', async () => {
  const { deps } = await world();
  const officer = await givenOffice(deps, await givenResident(deps, 'Rudi'), 'region');
  await givenOffice(deps, await givenResident(deps, 'Dewi'), 'operator');
  let seen: Awaited<ReturnType<typeof readRegionConsole>> | undefined;
  const trips = await roundTripsOf(deps.db, async () => {
    seen = await readRegionConsole(deps, ctxOf(officer));
  });
  expect(trips).toBe(1);
  if (!seen?.ok) throw new Error('refused');
  const hanura = seen.value.villages.find((v) => v.id === HANURA);
  expect(hanura).toMatchObject({ shops: 1, products: 1, modules: ['letters'] });
  expect(hanura?.officers.map((o) => o.role)).toEqual(['operator']);
  expect(seen.value.villages.find((v) => v.id === SIDODADI)).toMatchObject({ shops: 0, products: 0 });
});

test('a village officer, a seller and a guest are told that there is nothing', async () => {
  const { deps, seller } = await world();
  const head = await givenOffice(deps, await givenResident(deps, 'Hasan'), 'head');
  for (const actor of [head, seller.actor, { kind: 'guest' as const }])
    expect(await readRegionConsole(deps, ctxOf(actor))).toMatchObject({
      ok: false,
      refusal: { kind: 'not_found', code: 'region.not_yours' },
    });
});
