import { beforeEach, describe, expect, test } from 'vitest';
import {
  ctxOf,
  givenOffice,
  givenRegion,
  givenResident,
  guestCtx,
  HANURA,
  SIDODADI,
  testDeps,
  type Person,
  type TestDeps,
} from '../../../../tests/support/index.ts';
import { liesOpen } from '../../../../tests/support/opened.ts';
import { DAY, wibDate } from '../../../kernel/clock.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { commit, raw, readOne, readRows } from '../../../platform/libsql/index.ts';
import { enterLog } from '../../audit/index.ts';
import { openRecord } from '../open-record.ts';
import { cancelDeath, recordDeath } from '../resident-events.repo.ts';
import { residentUses as registry } from '../uses.ts';

let deps: TestDeps;
let operator: Ctx;
let neighbour: Ctx;
let siti: Person;
let today: string;

beforeEach(async () => {
  deps = testDeps();
  await givenRegion(deps);
  operator = ctxOf(await givenOffice(deps, await givenResident(deps, 'Rudi'), 'operator'));
  const tuti = await givenResident(deps, 'Tuti', { villageId: SIDODADI });
  neighbour = ctxOf(await givenOffice(deps, tuti, 'operator'));
  siti = await givenResident(deps, 'Siti Aminah');
  today = wibDate(deps.clock.now());
});

const status = async (id = siti.residentId) =>
  (await readOne<{ status: string }>(deps.db, { sql: 'SELECT status FROM residents WHERE id = ?', args: [id] }))
    ?.status;
const happened = (kind: string, more: object = {}, by = operator) =>
  registry.recordEvent(deps, by, {
    villageId: HANURA,
    residentId: siti.residentId,
    kind,
    eventDate: today,
    reason: 'Laporan keluarga',
    ...more,
  });
const listed = async () => {
  const read = await registry.listEvents(deps, operator, HANURA);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value.events;
};
const cancel = (event: string | undefined, by = operator, villageId = HANURA) =>
  registry.cancelEvent(deps, by, { villageId, event, reason: 'Salah orang' });
const child = (more: object = {}, by = operator) =>
  registry.recordChild(deps, by, {
    villageId: HANURA,
    parentId: siti.residentId,
    name: "Nur'aini",
    sex: 'P',
    birthPlace: 'Pesawaran',
    eventDate: today,
    reason: 'Surat bidan',
    ...more,
  });
const newcomer = (more: object = {}) =>
  registry.recordNewcomer(deps, operator, {
    villageId: HANURA,
    nik: '3171014505909001',
    name: 'Dewi',
    sex: 'P',
    birthPlace: 'Jakarta',
    birthDate: '1990-05-05',
    religion: 'Hindu',
    education: 'SLTA/Sederajat',
    occupation: 'Guru',
    marital: 'single',
    relationship: 'head',
    kk: '1809100101269999',
    address: 'Jalan Melati 3',
    hamletId: 'hanura-a',
    rt: '4',
    eventDate: today,
    reason: 'Surat pindah datang',
    ...more,
  });

describe('what happens to a resident', () => {
  test.each([
    ['death', 'deceased'],
    ['move_out', 'moved'],
  ])('a %s makes them %s, once, and is read with who recorded it', async (kind, after) => {
    expect(await happened(kind)).toMatchObject({ ok: true });
    expect(await status()).toBe(after);
    expect(await happened(kind)).toMatchObject({ refusal: { code: 'residents.event_does_not_fit' } });
    expect(await listed()).toMatchObject([
      {
        kind,
        nameMasked: 'S*** A*****',
        sex: 'P',
        hamlet: 'Dusun A',
        reason: 'Laporan keluarga',
        by: expect.stringContaining('Operator Desa'),
        cancelled: null,
      },
    ]);
    expect(await liesOpen(deps.db, 'Laporan keluarga')).toEqual([]);
  });

  test('two officers at once record one death', async () => {
    const both = await Promise.all([happened('death'), happened('death')]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await listed()).toHaveLength(1);
  });

  test('who moved away comes back, and only who moved away', async () => {
    expect(await happened('move_in')).toMatchObject({ ok: false });
    await happened('move_out');
    expect(await happened('move_in')).toMatchObject({ ok: true });
    expect(await status()).toBe('present');
  });

  test('is of a day that has come, and after the birth', async () => {
    const tomorrow = wibDate(deps.clock.now() + DAY);
    expect(await happened('death', { eventDate: tomorrow })).toMatchObject({
      refusal: { kind: 'invalid', fields: { eventDate: 'not_yet' } },
    });
    expect(await happened('death', { eventDate: '1950-01-01' })).toMatchObject({ ok: false });
    expect(await happened('death', { reason: ' ' })).toMatchObject({ refusal: { fields: { reason: 'required' } } });
    const broken = raw(
      `INSERT INTO resident_events (id, village_id, kind, event_date, reported_on, source, actor, recorded_at)
       VALUES ('x', ?1, 'birth', '2026-01-01', '2026-01-01', 'officer:1', '', 0)`,
      [HANURA],
    );
    await expect(commit(deps.db, [broken])).rejects.toThrow('without its facts');
  });

  test('is recorded by the own office alone', async () => {
    for (const by of [neighbour, ctxOf(siti.actor)])
      expect(await happened('death', {}, by)).toMatchObject({ refusal: { kind: 'forbidden' } });
    expect(await happened('death', {}, guestCtx)).toMatchObject({ refusal: { kind: 'unauthenticated' } });
    expect(await happened('death', { villageId: SIDODADI }, neighbour)).toMatchObject({
      refusal: { code: 'residents.event_does_not_fit' },
    });
    expect(await status()).toBe('present');
    expect(await registry.listEvents(deps, neighbour, HANURA)).toMatchObject({ ok: false });
  });

  test('enters the public log a day later: it could be counted else', async () => {
    await enterLog(deps);
    await happened('death');
    expect(await readRows(deps.db, { sql: 'SELECT daily FROM log_waiting' })).toEqual([{ daily: expect.anything() }]);
  });
});

describe('what was recorded by mistake', () => {
  test('is taken back and stays to be read; the resident is what they were', async () => {
    await happened('death');
    const [event] = await listed();
    expect(await cancel(event?.id)).toMatchObject({ ok: true });
    expect(await status()).toBe('present');
    expect(await listed()).toMatchObject([{ kind: 'death', cancelled: 'Salah orang' }]);
    expect(await cancel(event?.id)).toMatchObject({ refusal: { code: 'residents.cannot_cancel' } });
    expect(await status()).toBe('present');
  });

  test('the last one first', async () => {
    await happened('move_out');
    deps.clock.advance(1);
    await happened('move_in');
    const [back, away] = await listed();
    expect(await cancel(away?.id)).toMatchObject({ refusal: { code: 'residents.cannot_cancel' } });
    expect(await cancel(back?.id)).toMatchObject({ ok: true });
    expect(await status()).toBe('moved');
    expect(await cancel(away?.id)).toMatchObject({ ok: true });
    expect(await status()).toBe('present');
  });

  test('by no neighbour', async () => {
    await happened('death');
    const [event] = await listed();
    expect(await cancel(event?.id, neighbour)).toMatchObject({ refusal: { kind: 'forbidden' } });
    expect(await cancel(event?.id, neighbour, SIDODADI)).toMatchObject({ ok: false });
    expect(await status()).toBe('deceased');
  });

  test('a death of which the day was put right leads back to the living too', async () => {
    const letter = { villageId: HANURA, residentId: siti.residentId, reportedAt: deps.clock.now() };
    await commit(deps.db, recordDeath(deps, operator, { ...letter, eventDate: '2026-10-01', source: 'a' }));
    deps.clock.advance(1);
    await commit(deps.db, recordDeath(deps, operator, { ...letter, eventDate: '2026-10-02', source: 'b' }));
    await commit(deps.db, cancelDeath(deps, operator, { ...letter, source: 'b' }));
    expect(await status()).toBe('present');
  });
});

describe('a child', () => {
  test('comes onto the family card of the parent, and has a NIK when it has one', async () => {
    const born = await child();
    if (!born.ok) throw new Error(born.refusal.code);
    const { residentId } = born.value;
    const open = () => openRecord(deps, operator, { villageId: HANURA, residentId, purpose: 'Memeriksa data anak' });
    expect(await open()).toMatchObject({
      value: {
        nik: '',
        name: "Nur'aini",
        birthDate: today,
        religion: 'Islam',
        motherName: 'Siti Aminah',
        relationship: 'child',
        household: { id: siti.householdId },
      },
    });
    expect(await listed()).toMatchObject([{ kind: 'birth', sex: 'P', withoutNik: true, toRegister: false }]);
    const nik = '1809105503269111';
    const give = (number: string) => registry.giveNik(deps, operator, { villageId: HANURA, residentId, nik: number });
    expect(await give(siti.nik)).toMatchObject({ refusal: { code: 'residents.nik_known' } });
    expect(await give(nik)).toMatchObject({ ok: true });
    expect(await give('1809105503269112')).toMatchObject({ refusal: { code: 'residents.has_nik' } });
    expect(await open()).toMatchObject({ value: { nik } });
  });

  test('of two without a NIK each is one row', async () => {
    expect(await child()).toMatchObject({ ok: true });
    expect(await child({ name: 'Nuraini' })).toMatchObject({ ok: true });
  });

  test('of nobody who lives here is refused, and so is a NIK that somebody has', async () => {
    expect(await child({ nik: siti.nik })).toMatchObject({ refusal: { code: 'residents.nik_known' } });
    expect(await child({ villageId: SIDODADI }, neighbour)).toMatchObject({ refusal: { code: 'residents.no_parent' } });
    await happened('move_out');
    expect(await child()).toMatchObject({ refusal: { code: 'residents.no_parent' } });
    expect(await listed()).toHaveLength(1);
  });

  test('of whom a letter told is registered once, and its birth counted once', async () => {
    await commit(deps.db, [
      raw(
        `INSERT INTO resident_events (id, village_id, household_id, kind, event_date, reported_on, source, actor, recorded_at)
         VALUES ('letter-birth', ?1, ?2, 'birth', ?3, ?3, 'letter_request:1', 'account:x', ?4)`,
        [HANURA, siti.householdId, today, deps.clock.now()],
      ),
    ]);
    expect(await listed()).toMatchObject([{ toRegister: true, sex: null }]);
    const both = await Promise.all([child({ birth: 'letter-birth' }), child({ birth: 'letter-birth' })]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await listed()).toMatchObject([{ id: 'letter-birth', toRegister: false }]);
    expect(await child({ birth: 'another' })).toMatchObject({ refusal: { code: 'residents.birth_registered' } });
  });

  test('recorded by mistake is no resident any longer', async () => {
    const born = await child();
    const [event] = await listed();
    await cancel(event?.id);
    expect(await status(born.ok ? born.value.residentId : '')).toBe('moved');
  });
});

describe('somebody who moves in', () => {
  test('comes with a family card of their own, or onto one that is here', async () => {
    const first = await newcomer();
    expect(first).toMatchObject({ ok: true });
    const next = await newcomer({
      nik: '3171014505909002',
      name: 'Putu',
      relationship: 'sibling',
      address: '',
      hamletId: '',
    });
    expect(next).toMatchObject({ ok: true });
    const homes = await readRows(deps.db, {
      sql: `SELECT count(*) AS n, h.rt, h.head_resident_id FROM residents r JOIN households h ON h.id = r.household_id
            WHERE r.name IN ('Dewi', 'Putu') GROUP BY h.id`,
    });
    expect(homes).toEqual([{ n: 2, rt: '004', head_resident_id: first.ok ? first.value.residentId : '' }]);
    expect(await liesOpen(deps.db, '3171014505909001')).toEqual([]);
    expect(await liesOpen(deps.db, 'Hindu')).toEqual([]);
  });

  test('needs a place for a new card, of this village', async () => {
    expect(await newcomer({ address: '', hamletId: '' })).toMatchObject({
      refusal: { fields: { address: 'required', hamletId: 'required' } },
    });
    expect(await newcomer({ hamletId: 'sidodadi-1' })).toMatchObject({ refusal: { kind: 'invalid' } });
    expect(await newcomer({ birthDate: today, eventDate: '2026-01-01' })).toMatchObject({
      refusal: { kind: 'invalid' },
    });
    expect(await newcomer({ nik: siti.nik })).toMatchObject({ refusal: { code: 'residents.nik_known' } });
    expect(await listed()).toEqual([]);
  });

  test('onto no card of a neighbour', async () => {
    const there = await readOne<{ kk_sealed: string }>(deps.db, {
      sql: 'SELECT kk_sealed FROM households WHERE village_id = ?',
      args: [SIDODADI],
    });
    const kk = await deps.vault.open(there?.kk_sealed ?? '', 'households.kk');
    expect(await newcomer({ kk })).toMatchObject({ refusal: { code: 'residents.kk_elsewhere' } });
  });
});
