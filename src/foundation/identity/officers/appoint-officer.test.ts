import { beforeEach, describe, expect, test } from 'vitest';
import { systemCtx } from '../../../kernel/ctx.ts';
import { read, readOne } from '../../../platform/libsql/index.ts';
import {
  ctxOf,
  givenOffice,
  givenRegion,
  givenResident,
  HANURA,
  SIDODADI,
  testDeps,
  type TestDeps,
} from '../../../../tests/support/index.ts';
import { appointOfficer } from './appoint-officer.ts';

let deps: TestDeps;
const command = systemCtx('appoint-officer');
const nia = {
  villageId: HANURA,
  role: 'operator',
  name: 'Nia',
  title: 'Operator Desa',
  email: 'nia@hanura.example',
  phone: '0812-7000-9001',
  password: 'sebelas pohon kopi',
};

beforeEach(async () => {
  deps = testDeps();
  await givenRegion(deps);
});

const count = async (table: string) =>
  (await readOne<{ n: number }>(deps.db, { sql: `SELECT count(*) AS n FROM ${table}` }))?.n;

describe('appointing an officer', () => {
  test('makes the login and the office, and is on the record', async () => {
    const done = await appointOfficer(deps, command, nia);
    expect(done).toMatchObject({ ok: true, value: { isNew: true } });
    const {
      officers: [officer],
      lines: [line],
    } = await read<{ officers: Record<string, unknown>; lines: Record<string, unknown> }>(deps.db, {
      officers: { sql: 'SELECT village_id, role, name, title, from_at FROM officers' },
      lines: { sql: `SELECT village_id, actor, action FROM audit_events` },
    });
    expect(officer).toEqual({
      village_id: HANURA,
      role: 'operator',
      name: 'Nia',
      title: 'Operator Desa',
      from_at: deps.clock.now(),
    });
    expect(line).toEqual({
      village_id: HANURA,
      actor: 'system:appoint-officer',
      action: 'identity.officer_appointed',
    });
  });

  test('adds an office to an account that is there, and leaves its password alone', async () => {
    await appointOfficer(deps, command, nia);
    const before = await readOne(deps.db, { sql: 'SELECT secret FROM credentials' });
    const second = { ...nia, villageId: SIDODADI, role: 'secretary', password: 'another password' };
    expect(await appointOfficer(deps, command, second)).toMatchObject({ ok: true, value: { isNew: false } });
    expect(await readOne(deps.db, { sql: 'SELECT secret FROM credentials' })).toEqual(before);
    expect([await count('accounts'), await count('officers')]).toEqual([1, 2]);
  });

  test('is refused when e-mail and phone belong to two people', async () => {
    await appointOfficer(deps, command, nia);
    await appointOfficer(deps, command, { ...nia, email: 'budi@hanura.example', phone: '081270009002' });
    const mixed = await appointOfficer(deps, command, { ...nia, phone: '081270009002' });
    expect(mixed).toMatchObject({ ok: false, refusal: { code: 'identity.two_people' } });
    expect(await count('officers')).toBe(2);
  });

  test.each([
    ['phone', { phone: '12' }],
    ['email', { email: 'nia' }],
    ['password', { password: 'short' }],
    ['name', { name: ' ' }],
  ])('is refused with a wrong %s, and nothing is written', async (field, wrong) => {
    const done = await appointOfficer(deps, command, { ...nia, ...wrong });
    expect(done).toMatchObject({ ok: false, refusal: { kind: 'invalid', fields: { [field]: expect.any(String) } } });
    expect(await count('accounts')).toBe(0);
  });

  test('is refused for a village that is not there', async () => {
    const done = await appointOfficer(deps, command, { ...nia, villageId: '99.99.99.9999' });
    expect(done).toMatchObject({ ok: false, refusal: { code: 'region.no_such_village' } });
  });

  test('is the business of the kabupaten: a village head is told nothing', async () => {
    const person = await givenResident(deps, 'Hadi');
    const head = await givenOffice(deps, person, 'head');
    const refused = await appointOfficer(deps, ctxOf(head), nia);
    expect(refused).toMatchObject({ ok: false, refusal: { kind: 'not_found', code: 'region.not_yours' } });
    const region = await givenOffice(deps, person, 'region');
    expect(await appointOfficer(deps, ctxOf(region), nia)).toMatchObject({ ok: true });
  });

  test('twice at once makes one account', async () => {
    const both = await Promise.all([appointOfficer(deps, command, nia), appointOfficer(deps, command, nia)]);
    expect(both.map((it) => it.ok).sort()).toEqual([false, true]);
    expect([await count('accounts'), await count('officers')]).toEqual([1, 1]);
  });
});
