import { expect, test } from 'vitest';
import { givenRegion, roundTripsOf, testDeps } from '../../../tests/support/index.ts';
import { listAreas } from './list-areas.ts';
import { listPlaces } from './list-places.ts';

test('every province of Indonesia, and the kabupaten and kota of one without the region itself, in one round trip', async () => {
  const deps = testDeps();
  await givenRegion(deps);
  const ask = { province: '18', chosen: '18.71', regionId: '18.09' };
  expect(await roundTripsOf(deps.db, () => listPlaces(deps, ask))).toBe(1);
  const places = await listPlaces(deps, ask);
  expect(places.provinces).toHaveLength(38);
  expect(places.regencies).toHaveLength(14);
  expect(places).toMatchObject({ province: { name: 'Lampung' }, chosen: { name: 'Kota Bandar Lampung' } });
  const wrong = await listPlaces(deps, { province: "x' OR 1", chosen: '18.09', regionId: '18.09' });
  expect(wrong).toMatchObject({ province: null, regencies: [], chosen: null });
});

test('a shop chooses where it delivers among every province, kabupaten and kota, by name', async () => {
  const areas = await listAreas(testDeps());
  expect(areas).toHaveLength(38 + 514);
  expect(areas.find(({ id }) => id === '18.71')).toEqual({ id: '18.71', name: 'Kota Bandar Lampung' });
  expect(areas.map(({ name }) => name)).toEqual(areas.map(({ name }) => name).sort());
});
