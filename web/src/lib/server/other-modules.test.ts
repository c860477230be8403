import { beforeEach, describe, expect, test } from 'vitest';
import { belongingsOf } from './belongings.ts';
import { caseCards } from './case-cards.ts';
import { stepWords } from './case-record.ts';
import { deskTables } from './desks.ts';
import { moduleLinks } from './place.ts';
import { switchModule } from '#src/flows/region/switch-module.ts';
import type { VillageFacts } from '#src/foundation/villages/index.ts';
import { listDesks } from '#src/hub/inbox/list-desks.ts';
import { listDoors } from '#src/hub/inbox/list-doors.ts';
import type { Module } from '#src/hub/module.ts';
import { followedCases } from '#src/hub/timeline/followed-cases.ts';
import { viewVillage } from '#src/hub/village-page/view-village.ts';
import {
  ctxOf,
  givenOffice,
  givenRegion,
  givenResident,
  HANURA,
  testDeps,
  type Person,
  type TestDeps,
} from '../../../../tests/support/index.ts';
import { seed } from '../../../../tests/support/toy-seed.ts';
import { toyModule } from '../../../../tests/support/toy-module.ts';

let deps: TestDeps;
let siti: Person;
let hanura: VillageFacts;

beforeEach(async () => {
  deps = testDeps();
  await givenRegion(deps);
  siti = await givenResident(deps, 'Siti');
  const village = (await deps.facts.get()).village(HANURA);
  if (!village) throw new Error('no Hanura');
  hanura = village;
  await seed(deps, new Map([['owner', { accountId: siti.accountId }]]));
});

const kabupaten = async () => ctxOf(await givenOffice(deps, await givenResident(deps, 'Dian'), 'region'));
const switching = { villageId: HANURA, module: toyModule.name };

const desksOf = async (modules: readonly Module[]) => {
  const operator = ctxOf(await givenOffice(deps, await givenResident(deps, 'Rudi'), 'operator'));
  return deskTables({ modules }, await listDesks({ ...deps, modules }, operator, hanura));
};

describe('a module about the whole region is there without being switched on:', () => {
  const modules: readonly Module[] = [{ ...toyModule, everywhere: true }];

  test('its desk in the office of every village', async () => {
    expect(await desksOf(modules)).toMatchObject([{ rows: [{ title: 'Kerbau hitam' }] }]);
    expect(await desksOf([toyModule])).toEqual([]);
  });

  test('its line on the page of a product', async () => {
    const product = { name: 'Kunci', category: { id: 'kriya', name: '', nameEn: '' }, village: hanura };
    const at = { ...product, village: { ...hanura, district: '' } };
    expect(await belongingsOf({ modules, facts: deps.facts }, at)).toMatchObject([{ label: 'Barang hilang: kunci' }]);
    expect(await belongingsOf({ modules: [toyModule], facts: deps.facts }, at)).toEqual([]);
  });

  test('its door on the account page, its links, and its part of the page of a village', async () => {
    const all = { ...deps, modules };
    expect(await listDoors(all, ctxOf(siti.actor), hanura)).toMatchObject([{ path: '/barang-hilang' }, { waiting: 2 }]);
    expect(moduleLinks(all, await deps.facts.get(), 'open', { village: hanura })).toHaveLength(1);
    const { panels } = await viewVillage(all, hanura, { sort: 'newest', limit: 16 });
    expect(panels).toMatchObject([{ label: 'toy_panel' }]);
  });

  test('and no kabupaten switches it off', async () => {
    const refused = await switchModule({ ...deps, modules }, await kabupaten(), { ...switching, on: false });
    expect(refused).toMatchObject({ refusal: { code: 'region.no_such_module' } });
  });
});

test('a module with a hyphen in its name speaks of its cases by one word, wherever they are read', async () => {
  const name = 'village-data';
  const [found] = toyModule.desks;
  const desks: Module['desks'] = [
    {
      ...found,
      list: async (...asked) => {
        const rows = await found.list(...asked);
        return rows.ok ? { ok: true, value: rows.value.map((row) => ({ ...row, state: 'waiting' })) } : rows;
      },
    },
  ];
  const modules: readonly Module[] = [{ ...toyModule, name, everywhere: true, desks }];
  const waits = 'Menunggu keputusan';
  expect(await desksOf(modules)).toMatchObject([{ rows: [{ state: waits }] }]);
  const followed = await followedCases(deps, ctxOf(siti.actor));
  const rows = (followed.ok ? followed.value : []).map((row) => ({ ...row, state: 'waiting' }));
  expect(caseCards({ modules }, rows)).toMatchObject([{ state: waits }]);
  expect(stepWords({ modules }, { ...toyModule.caseKinds[0], module: name }, 'waiting')).toBe(waits);
});
