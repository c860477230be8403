import { beforeEach, describe, expect, test } from 'vitest';
import {
  ctxOf,
  givenOffice,
  givenRegion,
  givenResident,
  HANURA,
  SIDODADI,
  testDeps,
  type TestDeps,
} from '../../../tests/support/index.ts';
import { regionFacts } from '../../foundation/villages/index.ts';
import { putServiceListing } from '../../hub/listings/index.ts';
import type { Module } from '../../hub/module.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { readOne } from '../../platform/libsql/index.ts';
import { switchModule } from './switch-module.ts';

/** A module with one service, as any module hands it to the market. */
const complaints: Module = {
  name: 'complaints',
  caseKinds: [],
  links: [],
  subscriptions: {},
  jobs: [],
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

const known = async () => ({ modules: [complaints], facts: await regionFacts(deps.db, deps.clock).get() });
const turn = async (on: boolean, villageId = HANURA, ctx = kabupaten) =>
  switchModule(deps, ctx, { villageId, module: 'complaints', on }, await known());
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
    expect((await known()).facts.village(HANURA)?.modules.has('complaints')).toBe(false);
  });

  test('twice on is the same as once', async () => {
    await turn(true);
    expect(await turn(true)).toMatchObject({ ok: true });
    expect(await listed(HANURA)).toBe(1);
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
    expect(
      await switchModule(deps, kabupaten, { villageId: HANURA, module: 'lottery', on: true }, await known()),
    ).toMatchObject({ refusal: { code: 'region.no_such_module' } });
    expect(await switchModule(deps, kabupaten, { villageId: 5 }, await known())).toMatchObject({
      refusal: { kind: 'invalid' },
    });
  });
});
