import { beforeEach, describe, expect, test } from 'vitest';
import {
  codeOf,
  ctxOf,
  givenOffice,
  givenRegion,
  givenResident,
  HANURA,
  SIDODADI,
  testDeps,
  type TestDeps,
} from '../../../tests/support/index.ts';
import { putServiceListing } from '../../hub/listings/index.ts';
import type { Module } from '../../hub/module.ts';
import { systemCtx, type Ctx } from '../../kernel/ctx.ts';
import { readOne } from '../../platform/libsql/index.ts';
import { dismissOfficer } from './dismiss-officer.ts';
import { switchModule } from './switch-module.ts';

/** A module with one service, as any module hands it to the market. */
const complaints: Module = {
  name: 'complaints',
  title: { id: 'Pengaduan', en: 'Complaints' },
  switchOn: async (deps, village) =>
    putServiceListing({
      module: 'complaints',
      refId: `complaints-${village.id}`,
      villageId: village.id,
      path: '/aduan',
      title: 'Aduan warga',
      summary: 'Laporkan jalan rusak atau lampu mati.',
      keywords: ['lapor'],
      promisedMinutes: 60,
      picture: null,
      publishedAt: deps.clock.now(),
    }),
};

let deps: TestDeps;
let kabupaten: Ctx;

beforeEach(async () => {
  deps = testDeps();
  await givenRegion(deps);
  kabupaten = ctxOf(await givenOffice(deps, await givenResident(deps, 'Dian'), 'region'));
});

const known = () => ({ ...deps, modules: [complaints] });
const turn = async (on: boolean, villageId = HANURA, ctx = kabupaten) =>
  switchModule(known(), ctx, { villageId, module: 'complaints', on });
const count = async (sql: string, villageId: string) =>
  Number((await readOne<{ n: number }>(deps.db, { sql: `SELECT count(*) AS n FROM ${sql}`, args: [villageId] }))?.n);
const listed = (villageId: string) => count(`listings WHERE module = 'complaints' AND village_id = ?`, villageId);

describe('switching a module', () => {
  test('on puts its services on the market of that village only', async () => {
    expect(await turn(true)).toMatchObject({ ok: true });
    expect(await listed(HANURA)).toBe(1);
    expect(await listed(SIDODADI)).toBe(0);
  });

  test('off takes them away again, and leaves the other village alone', async () => {
    await turn(true);
    await turn(true, SIDODADI);
    expect(await turn(false)).toMatchObject({ ok: true });
    expect(await listed(HANURA)).toBe(0);
    expect(await listed(SIDODADI)).toBe(1);
    expect((await deps.facts.get()).village(HANURA)?.modules.has('complaints')).toBe(false);
  });

  test('twice on is the same as once', async () => {
    await turn(true);
    expect(await turn(true)).toMatchObject({ ok: true });
    expect(await listed(HANURA)).toBe(1);
  });

  test('that needs officers is on only where there are all of them, at this moment', async () => {
    const needing = { ...deps, modules: [{ ...complaints, needs: ['operator', 'head'] as const }] };
    const go = async () =>
      codeOf(await switchModule(needing, kabupaten, { villageId: HANURA, module: 'complaints', on: true }));
    await givenOffice(deps, await givenResident(deps, 'Kades lain', { villageId: SIDODADI }), 'head');
    expect(await go()).toBe('region.no_operator');
    await givenOffice(deps, await givenResident(deps, 'Rudi'), 'operator');
    expect(await go()).toBe('region.no_head');
    const head = await givenOffice(deps, await givenResident(deps, 'Hasan'), 'head');
    expect([await go(), await listed(HANURA)]).toEqual(['ok', 1]);
    await dismissOfficer(deps, systemCtx('command'), { officerId: head.offices[0]?.officerId, why: 'died' });
    expect(await go()).toBe('region.no_head');
    expect(await listed(HANURA)).toBe(1);
    const off = await switchModule(needing, kabupaten, { villageId: HANURA, module: 'complaints', on: false });
    expect([codeOf(off), await listed(HANURA)]).toEqual(['ok', 0]);
  });

  test('is written down with who did it', async () => {
    await turn(true);
    expect(await count(`audit_events WHERE action = 'module.switched_on' AND village_id = ?`, HANURA)).toBe(1);
  });

  test('is not for the head of the village, a resident or a guest', async () => {
    const head = await givenOffice(deps, await givenResident(deps, 'Hasan'), 'head');
    const resident = await givenResident(deps, 'Rina');
    for (const actor of [head, resident.actor, { kind: 'guest' as const }])
      expect(await turn(true, HANURA, ctxOf(actor))).toMatchObject({ refusal: { code: 'region.not_yours' } });
    expect(await listed(HANURA)).toBe(0);
  });

  test('refuses a village or a module that does not exist, and input of another shape', async () => {
    expect(await turn(true, '18.09.99.9999')).toMatchObject({ refusal: { code: 'region.no_such_village' } });
    expect(await switchModule(known(), kabupaten, { villageId: HANURA, module: 'lottery', on: true })).toMatchObject({
      refusal: { code: 'region.no_such_module' },
    });
    expect(await switchModule(known(), kabupaten, { villageId: 5 })).toMatchObject({
      refusal: { kind: 'invalid' },
    });
  });
});
