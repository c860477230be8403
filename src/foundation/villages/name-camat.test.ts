import { beforeEach, expect, test } from 'vitest';
import {
  ctxOf,
  givenOffice,
  givenRegion,
  givenResident,
  testDeps,
  type TestDeps,
} from '../../../tests/support/index.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { auditEvents } from '../audit/audit.table.ts';
import { listCamats, nameCamat } from './index.ts';

let deps: TestDeps;
let region: Ctx;
let districtId: string;

const camats = async () => {
  const found = await listCamats(deps, region);
  if (!found.ok) throw new Error(found.refusal.code);
  return found.value;
};

beforeEach(async () => {
  deps = testDeps();
  await givenRegion(deps);
  region = ctxOf(await givenOffice(deps, await givenResident(deps, 'Dian'), 'region'));
  districtId = (await camats())[0]?.id ?? '';
});

test('the kabupaten names a camat, with name and NIP as printed under letters, and it is on the record', async () => {
  const named = await nameCamat(deps, region, {
    districtId,
    name: ' Drs. Muhammad  Syukur, M.Si. ',
    nip: '19680512 199003 1 004',
  });
  expect(named).toEqual({ ok: true, value: null });
  expect((await camats())[0]).toMatchObject({ name: 'Drs. Muhammad Syukur, M.Si.', nip: '196805121990031004' });
  expect((await deps.db.select().from(auditEvents)).at(-1)).toMatchObject({ action: 'camat.named', data: null });
});

test('an empty name leaves the line to write on', async () => {
  await nameCamat(deps, region, { districtId, name: 'Syukur', nip: '' });
  await nameCamat(deps, region, { districtId, name: '', nip: '196805121990031004' });
  expect((await camats())[0]).toMatchObject({ name: null, nip: null });
});

test('what is no NIP, and a kecamatan that is not of this region, are refused', async () => {
  expect(await nameCamat(deps, region, { districtId, name: 'Syukur', nip: '123' })).toMatchObject({
    refusal: { fields: { nip: 'nip' } },
  });
  expect(await nameCamat(deps, region, { districtId: '99.99', name: 'Syukur', nip: '' })).toMatchObject({
    refusal: { code: 'region.no_such_district' },
  });
});

test('no office of a village may, nor read who it is', async () => {
  for (const role of ['operator', 'secretary', 'head'] as const) {
    const officer = ctxOf(await givenOffice(deps, await givenResident(deps, role), role));
    expect(await nameCamat(deps, officer, { districtId, name: 'Saya', nip: '' })).toMatchObject({
      refusal: { code: 'region.not_yours' },
    });
    expect(await listCamats(deps, officer)).toMatchObject({ refusal: { code: 'region.not_yours' } });
  }
  expect((await camats())[0]).toMatchObject({ name: null });
});
