import { beforeEach, describe, expect, test } from 'vitest';
import { officersAt } from '../../foundation/identity/index.ts';
import { fromWib, HOUR } from '../../kernel/clock.ts';
import { systemCtx } from '../../kernel/ctx.ts';
import { read, readOne } from '../../platform/libsql/index.ts';
import {
  codeOf,
  ctxOf,
  givenOffice,
  givenRegion,
  givenResident,
  guestCtx,
  HANURA,
  SIDODADI,
  testDeps,
  type TestDeps,
} from '../../../tests/support/index.ts';
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
    expect(done).toMatchObject({ ok: true, value: { firstPassword: expect.stringMatching(/.{16,}/) } });
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
    const second = { ...nia, villageId: SIDODADI, role: 'secretary' };
    expect(await appointOfficer(deps, command, second)).toMatchObject({ ok: true, value: { firstPassword: null } });
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
    ['role', { role: 'mayor' }],
    ['nip', { nip: '12345' }],
    ['capacity', { capacity: 'plt' }],
    ['from', { from: '2026-02-30' }],
    ['from', { from: '2020-01-01' }],
    ['until', { until: '2020-01-01' }],
    ['until', { role: 'region', until: '2030-01-01' }],
    ['from', { role: 'region', from: '2030-01-01' }],
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

  test('is the business of the kabupaten, freshly proved: a village head is told nothing', async () => {
    const person = await givenResident(deps, 'Hadi');
    const head = await givenOffice(deps, person, 'head', deps.clock.now());
    for (const ctx of [ctxOf(head), guestCtx])
      expect(await appointOfficer(deps, ctx, nia)).toMatchObject({
        refusal: { kind: 'not_found', code: 'region.not_yours' },
      });
    const region = await givenOffice(deps, person, 'region', deps.clock.now() - HOUR);
    expect(codeOf(await appointOfficer(deps, ctxOf(region), nia))).toBe('identity.proof_needed');
    const byPhone = { ...region, provedAt: deps.clock.now(), provedBy: 'code' as const };
    expect(codeOf(await appointOfficer(deps, ctxOf(byPhone), nia))).toBe('identity.password_needed');
    const now = { ...region, provedAt: deps.clock.now() };
    expect(await appointOfficer(deps, ctxOf(now), nia)).toMatchObject({ ok: true });
  });

  test('twice at once makes one account and one office, also of an account that is there', async () => {
    const both = await Promise.all([appointOfficer(deps, command, nia), appointOfficer(deps, command, nia)]);
    expect(both.map((it) => it.ok).sort()).toEqual([false, true]);
    expect([await count('accounts'), await count('officers')]).toEqual([1, 1]);
    const secretary = { ...nia, role: 'secretary' };
    const again = await Promise.all([1, 2, 3].map(() => appointOfficer(deps, command, secretary)));
    expect(again.map(codeOf).sort()).toEqual(['identity.office_held', 'identity.office_held', 'ok']);
    expect(await count('officers')).toBe(2);
  });

  test('never leads the codes of an account that is there to another phone or e-mail', async () => {
    await appointOfficer(deps, command, nia);
    const elsewhere = [
      { ...nia, role: 'head', phone: '081270009009' },
      { ...nia, role: 'head', email: 'lain@hanura.example' },
    ];
    for (const it of elsewhere) expect(codeOf(await appointOfficer(deps, command, it))).toBe('identity.other_contact');
    expect(await count('officers')).toBe(1);
  });

  test('makes no second head of a village beside the one in office, but a Plh and whoever signs for them', async () => {
    const as = (n: number, more: object) =>
      appointOfficer(deps, command, {
        ...nia,
        role: 'head',
        title: 'Kepala Desa',
        email: `k${n}@hanura.example`,
        phone: `08127000920${n}`,
        ...more,
      });
    const heads = await Promise.all([as(1, {}), as(2, { capacity: 'pj' }), as(3, { capacity: 'plt' })]);
    expect(heads.map(codeOf).sort()).toEqual(['identity.office_held', 'identity.office_held', 'ok']);
    expect(codeOf(await as(4, { capacity: 'plh' }))).toBe('ok');
    expect(codeOf(await as(5, { capacity: 'an', title: 'Sekretaris Desa' }))).toBe('ok');
    expect(codeOf(await as(6, { villageId: SIDODADI }))).toBe('ok');
  });

  test('holds for its term: from the first day to the last, and then makes room', async () => {
    const term = { ...nia, role: 'head', from: '2026-11-10', until: '2026-11-20', capacity: 'plt' };
    await appointOfficer(deps, command, term);
    const held = async () => (await officersAt(deps, 'head', HANURA)).length;
    expect(await held()).toBe(0);
    deps.clock.set(fromWib(2026, 11, 10));
    expect(await held()).toBe(1);
    deps.clock.set(fromWib(2026, 11, 20, 23, 59));
    expect(await held()).toBe(1);
    deps.clock.set(fromWib(2026, 11, 21));
    expect(await held()).toBe(0);
    expect(codeOf(await appointOfficer(deps, command, { ...nia, role: 'head' }))).toBe('ok');
  });

  test('of the kabupaten is one office, whatever village was named', async () => {
    const dian = { ...nia, role: 'region', title: 'Dinas PMD' };
    expect(codeOf(await appointOfficer(deps, command, dian))).toBe('ok');
    const again = { ...dian, villageId: SIDODADI };
    expect(codeOf(await appointOfficer(deps, command, again))).toBe('identity.office_held');
  });
});

describe('handing an office over', () => {
  const budi = { ...nia, role: 'head', title: 'Kepala Desa', email: 'budi@hanura.example', phone: '081270009002' };
  const head = { ...nia, role: 'head', title: 'Kepala Desa' };
  const idOf = async (input: object) => {
    const done = await appointOfficer(deps, command, input);
    return done.ok ? done.value.officerId : expect.fail(done.refusal.code);
  };

  test('ends it for one and begins it for the other in the same moment, on the record', async () => {
    const before = await idOf(head);
    deps.clock.advance(HOUR);
    const after = await idOf({ ...budi, replaces: before, capacity: 'pj', nip: '19700101 199003 1 001' });
    expect(
      await readOne(deps.db, { sql: 'SELECT until_at, ended_at FROM officers WHERE id = ?', args: [before] }),
    ).toEqual({ until_at: deps.clock.now(), ended_at: deps.clock.now() });
    expect(
      await readOne(deps.db, { sql: 'SELECT from_at, capacity, nip FROM officers WHERE id = ?', args: [after] }),
    ).toEqual({ from_at: deps.clock.now(), capacity: 'pj', nip: '197001011990031001' });
    const line = await readOne<{ data: string }>(deps.db, {
      sql: `SELECT data FROM audit_events WHERE action = 'identity.office_handed_over' AND subject_id = ?`,
      args: [after],
    });
    expect(JSON.parse(line?.data ?? '')).toMatchObject({ role: 'head', capacity: 'pj', from: before });
  });

  test('on a day to come leaves it until that day', async () => {
    const before = await idOf(head);
    await idOf({ ...budi, replaces: before, from: '2026-12-01' });
    const held = () => officersAt(deps, 'head', HANURA);
    const [old] = await held();
    deps.clock.set(fromWib(2026, 11, 30, 23, 59));
    expect(await held()).toEqual([old]);
    deps.clock.set(fromWib(2026, 12, 1));
    expect(await held()).toHaveLength(1);
    expect(await held()).not.toEqual([old]);
  });

  test('to the same person begins a new term', async () => {
    const before = await idOf(head);
    const after = await idOf({ ...head, replaces: before, until: '2032-12-31' });
    expect(after).not.toBe(before);
    expect(await officersAt(deps, 'head', HANURA)).toHaveLength(1);
  });

  test('is refused when it is over, is none, or is of another role; nothing is written then', async () => {
    const before = await idOf(head);
    await idOf({ ...budi, replaces: before });
    const third = { ...head, email: 'c@hanura.example', phone: '081270009003' };
    expect(codeOf(await appointOfficer(deps, command, { ...third, replaces: before }))).toBe('identity.office_over');
    expect(codeOf(await appointOfficer(deps, command, { ...third, replaces: 'x' }))).toBe('identity.no_such_office');
    const other = { ...third, role: 'operator', replaces: before };
    expect(codeOf(await appointOfficer(deps, command, other))).toBe('identity.no_such_office');
    expect([await count('accounts'), await count('officers')]).toEqual([2, 2]);
  });

  test('of another village ends nothing; the kabupaten’s own is one, whatever village was named', async () => {
    const before = await idOf(head);
    const elsewhere = { ...budi, villageId: SIDODADI, replaces: before };
    expect(codeOf(await appointOfficer(deps, command, elsewhere))).toBe('identity.no_such_office');
    expect(await officersAt(deps, 'head', HANURA)).toHaveLength(1);
    expect([await count('accounts'), await count('officers')]).toEqual([1, 1]);
    const dian = { ...nia, role: 'region', title: 'Dinas PMD', email: 'dian@p.example', phone: '081270009008' };
    const region = await idOf(dian);
    const next = { ...dian, email: 'eka@p.example', phone: '081270009009', villageId: SIDODADI, replaces: region };
    expect(codeOf(await appointOfficer(deps, command, next))).toBe('ok');
  });

  test('twice at once has one successor', async () => {
    const before = await idOf(head);
    const third = { ...budi, email: 'c@hanura.example', phone: '081270009003' };
    const both = await Promise.all(
      [budi, third].map((it) => appointOfficer(deps, command, { ...it, replaces: before })),
    );
    expect(both.map(codeOf).sort()).toEqual(['identity.office_over', 'ok']);
    expect(await officersAt(deps, 'head', HANURA)).toHaveLength(1);
  });
});
