import { expect, test } from 'vitest';
import {
  codeOf,
  ctxOf,
  GEDONG_TATAAN,
  givenResident,
  givenShop,
  shopCast,
  stage,
  TELUK_PANDAN,
} from '../../../tests/support/index.ts';
import { commit, raw } from '../../platform/libsql/index.ts';
import { readSettings } from './read-settings.ts';
import { removeZone } from './remove-zone.ts';
import { saveZone } from './save-zone.ts';

const at = stage(shopCast);

const zones = async () => {
  const done = await readSettings(at.deps, at.seller, at.shop.id);
  return done.ok ? done.value.zones : [];
};
const zone = (more: object = {}) => ({
  shopId: at.shop.id,
  version: 1,
  zoneId: null,
  name: 'Gedong Tataan',
  fee: 15_000,
  minDays: 1,
  maxDays: 3,
  areas: [GEDONG_TATAAN],
  ...more,
});
const near = async () => (await zones())[0]?.id ?? '';

test('a zone is added after the others, changed with its kecamatan, and removed', async () => {
  expect(await saveZone(at.deps, at.seller, zone())).toMatchObject({ ok: true, value: { version: 2 } });
  expect((await zones()).map(({ name, fee, areas }) => [name, fee, areas])).toEqual([
    ['Teluk Pandan', 5_000, [TELUK_PANDAN]],
    ['Gedong Tataan', 15_000, [GEDONG_TATAAN]],
  ]);
  const id = (await zones())[1]?.id ?? '';
  await removeZone(at.deps, at.seller, { shopId: at.shop.id, version: 2, zoneId: id });
  const both = zone({ version: 3, zoneId: await near(), areas: [TELUK_PANDAN, GEDONG_TATAAN, TELUK_PANDAN] });
  expect(codeOf(await saveZone(at.deps, at.seller, both))).toBe('ok');
  expect(await zones()).toMatchObject([{ name: 'Gedong Tataan', areas: [GEDONG_TATAAN, TELUK_PANDAN] }]);
});

test.each([
  [{ areas: [TELUK_PANDAN] }, { areas: 'area_taken' }],
  [{ areas: ['99.99.99'] }, { areas: 'picklist' }],
  [{ areas: [] }, { areas: 'no_area' }],
  [{ minDays: 3, maxDays: 1 }, { maxDays: 'days_first' }],
  [{ fee: 1.5 }, { fee: 'rupiah' }],
  [{ areas: ['99'] }, { areas: 'picklist' }],
  [{ areas: ['18.99'] }, { areas: 'picklist' }],
  [{ areas: ['Lampung'] }, { 'areas.0': 'picklist' }],
  [{ stepFee: 8_000 }, { upToGrams: 'required' }],
  [{ upToGrams: 0 }, { upToGrams: 'min_value' }],
])('a zone with %j is refused, and nothing is written', async (more, fields) => {
  expect(await saveZone(at.deps, at.seller, zone(more))).toMatchObject({ refusal: { kind: 'invalid', fields } });
  expect(await zones()).toHaveLength(1);
});

test('a zone may name any kabupaten, kota or province of the country, with a fee for each further kilogram', async () => {
  const far = zone({ areas: ['31', '18.71'], upToGrams: 1_000, stepFee: 8_000 });
  expect(codeOf(await saveZone(at.deps, at.seller, far))).toBe('ok');
  const [, saved] = await zones();
  expect(saved).toMatchObject({ areas: ['18.71', '31'], fee: 15_000, upToGrams: 1_000, stepFee: 8_000 });
  const twice = zone({ version: 2, areas: ['31'] });
  expect(await saveZone(at.deps, at.seller, twice)).toMatchObject({ refusal: { fields: { areas: 'area_taken' } } });
  const less = zone({ version: 2, zoneId: saved?.id, areas: ['31'] });
  expect(codeOf(await saveZone(at.deps, at.seller, less))).toBe('ok');
  expect((await zones())[1]).toMatchObject({ areas: ['31'], upToGrams: null, stepFee: null });
  await removeZone(at.deps, at.seller, { shopId: at.shop.id, version: 3, zoneId: saved?.id });
  expect(await zones()).toHaveLength(1);
});

test('the zone of another shop does not exist here', async () => {
  const next = await givenShop(at.deps, await givenResident(at.deps, 'Rosi'));
  const theirs = await near();
  const ctx = ctxOf(next.seller);
  expect(codeOf(await saveZone(at.deps, ctx, zone({ shopId: next.id, zoneId: theirs })))).toBe('shops.no_such_zone');
  expect(codeOf(await removeZone(at.deps, ctx, { shopId: next.id, version: 1, zoneId: theirs }))).toBe(
    'shops.no_such_zone',
  );
  expect(await zones()).toMatchObject([{ name: 'Teluk Pandan', areas: [TELUK_PANDAN] }]);
});

test('a shop has twenty zones at most', async () => {
  await commit(
    at.deps.db,
    Array.from({ length: 19 }, (_, i) =>
      raw(`INSERT INTO shipping_zones (id, shop_id, name, fee, min_days, max_days) VALUES (?, ?, 'Zona', 1, 0, 1)`, [
        `z${i}`,
        at.shop.id,
      ]),
    ),
  );
  expect(codeOf(await saveZone(at.deps, at.seller, zone()))).toBe('shops.too_many_zones');
});
