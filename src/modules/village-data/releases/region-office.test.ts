import { expect, test } from 'vitest';
import {
  ctxOf,
  givenOffice,
  givenResident,
  guestCtx,
  HANURA,
  roundTripsOf,
  SIDODADI,
} from '../../../../tests/support/index.ts';
import { dataStage } from '../../../../tests/support/village-data-stage.ts';
import { DAY } from '../../../kernel/clock.ts';
import { DATASETS } from '../definitions/index.ts';
import { draftRelease, publishRelease } from './index.ts';
import { readRegionOffice } from './read-region-office.ts';

const INDEX = DATASETS.find(({ slug }) => slug === 'indeks-desa');

test('the kabupaten sees of each village what is released, what is due and what is missing; nobody else does', async () => {
  const { deps, operator, secretary } = await dataStage();
  const region = ctxOf(await givenOffice(deps, await givenResident(deps, 'Dian'), 'region'));
  for (const ctx of [guestCtx, operator, secretary])
    expect(await readRegionOffice(deps, ctx)).toMatchObject({ ok: false, refusal: { code: 'region.not_yours' } });

  const empty = await readRegionOffice(deps, region);
  expect(empty.ok && empty.value.villages.map(({ village, released }) => [village.id, released])).toEqual([
    [HANURA, 0],
    [SIDODADI, 0],
  ]);

  const measure = INDEX?.measures[0]?.name ?? '';
  const codes = INDEX?.dimensions.map(({ words }) => Object.keys(words ?? {})[0] ?? '2025') ?? [];
  const lines = [
    { codes, values: { [measure]: 1 }, remarks: { source: 'Kemendesa 2025', year: '2025' }, status: 'shown' },
  ];
  const drafted = await draftRelease(deps, operator, {
    villageId: HANURA,
    dataset: 'indeks-desa',
    asOf: new Date(deps.clock.now()).toISOString().slice(0, 10),
    source: 'entry',
    reason: 'Angka tahun ini',
    lines,
  });
  expect(drafted).toMatchObject({ ok: true });
  const draft = drafted.ok ? drafted.value.id : '';
  const said = { villageId: HANURA, draft, edition: 1, reason: 'Angka tahun ini' };
  expect(await publishRelease(deps, secretary, said)).toMatchObject({ ok: true });

  const at = DATASETS.findIndex(({ slug }) => slug === 'indeks-desa');
  const now = async () => {
    const told = await readRegionOffice(deps, region);
    const [last] = told.ok ? told.value.villages.slice(-1) : [];
    return last && { id: last.village.id, state: last.states[at], released: last.released, due: last.due };
  };
  expect(await now()).toEqual({ id: HANURA, state: 'fresh', released: 1, due: 0 });
  expect(await roundTripsOf(deps.db, () => readRegionOffice(deps, region))).toBe(1);
  deps.clock.advance(549 * DAY);
  const late = await readRegionOffice(deps, region);
  const hanura = late.ok ? late.value.villages.find(({ village }) => village.id === HANURA) : undefined;
  expect(hanura).toMatchObject({ released: 1, due: 1 });
  expect(hanura?.states[at]).toBe('due');
});
