import { describe, expect, test } from 'vitest';
import { counterCast, ctxOf, guestCtx, HANURA, SIDODADI, stage } from '../../../../tests/support/index.ts';
import { liesOpen } from '../../../../tests/support/opened.ts';
import { DAY, wibDate } from '../../../kernel/clock.ts';
import { commit, raw, readOne, readRows } from '../../../platform/libsql/index.ts';
import { enterLog } from '../../audit/index.ts';
import { openRecord } from '../open-record.ts';
import { cancelDeath, recordDeath } from '../resident-events.repo.ts';
import { residentUses as registry } from '../uses.ts';

const at = stage(async () => {
  const it = await counterCast('Siti Aminah');
  return { ...it, today: wibDate(it.deps.clock.now()) };
});

const status = async (id = at.siti.residentId) =>
  (await readOne<{ status: string }>(at.deps.db, { sql: 'SELECT status FROM residents WHERE id = ?', args: [id] }))
    ?.status;
const happened = (kind: string, more: object = {}, by = at.operator) =>
  registry.recordEvent(at.deps, by, {
    villageId: HANURA,
    residentId: at.siti.residentId,
    kind,
    eventDate: at.today,
    reason: 'Laporan keluarga',
    ...more,
  });
const listed = async () => {
  const read = await registry.listEvents(at.deps, at.operator, HANURA);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value.events;
};
const cancel = (event: string | undefined, by = at.operator, villageId = HANURA) =>
  registry.cancelEvent(at.deps, by, { villageId, event, reason: 'Salah orang' });
const child = (more: object = {}, by = at.operator) =>
  registry.recordChild(at.deps, by, {
    villageId: HANURA,
    parentId: at.siti.residentId,
    name: "Nur'aini",
    sex: 'P',
    birthPlace: 'Pesawaran',
    eventDate: at.today,
    reason: 'Surat bidan',
    ...more,
  });
const newcomer = (more: object = {}) =>
  registry.recordNewcomer(at.deps, at.operator, {
    villageId: HANURA,
    nik: '3171014505909001',
    name: 'Dewi',
    sex: 'P',
    birthPlace: 'Jakarta',
    birthDate: '1990-05-05',
    religion: 'Hindu Dharma',
    education: 'SLTA/Sederajat',
    occupation: 'Guru',
    marital: 'single',
    relationship: 'head',
    kk: '1809100101269999',
    address: 'Jalan Melati 3',
    hamletId: 'hanura-a',
    rt: '4',
    eventDate: at.today,
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
    expect(await liesOpen(at.deps.db, 'Laporan keluarga')).toEqual([]);
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
    const tomorrow = wibDate(at.deps.clock.now() + DAY);
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
    await expect(commit(at.deps.db, [broken])).rejects.toThrow('without its facts');
  });

  test('is recorded by the own office alone', async () => {
    for (const by of [at.neighbour, ctxOf(at.siti.actor)])
      expect(await happened('death', {}, by)).toMatchObject({ refusal: { kind: 'forbidden' } });
    expect(await happened('death', {}, guestCtx)).toMatchObject({ refusal: { kind: 'unauthenticated' } });
    expect(await happened('death', { villageId: SIDODADI }, at.neighbour)).toMatchObject({
      refusal: { code: 'residents.event_does_not_fit' },
    });
    expect(await status()).toBe('present');
    expect(await registry.listEvents(at.deps, at.neighbour, HANURA)).toMatchObject({ ok: false });
  });

  test('enters the public log a day later: it could be counted else', async () => {
    await enterLog(at.deps);
    await happened('death');
    expect(await readRows(at.deps.db, { sql: 'SELECT daily FROM log_waiting' })).toEqual([
      { daily: expect.anything() },
    ]);
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
    at.deps.clock.advance(1);
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
    expect(await cancel(event?.id, at.neighbour)).toMatchObject({ refusal: { kind: 'forbidden' } });
    expect(await cancel(event?.id, at.neighbour, SIDODADI)).toMatchObject({ ok: false });
    expect(await status()).toBe('deceased');
  });

  test('a death of which the day was put right leads back to the living too', async () => {
    const letter = { villageId: HANURA, residentId: at.siti.residentId, reportedAt: at.deps.clock.now() };
    await commit(at.deps.db, recordDeath(at.deps, at.operator, { ...letter, eventDate: '2026-10-01', source: 'a' }));
    at.deps.clock.advance(1);
    await commit(at.deps.db, recordDeath(at.deps, at.operator, { ...letter, eventDate: '2026-10-02', source: 'b' }));
    await commit(at.deps.db, cancelDeath(at.deps, at.operator, { ...letter, source: 'b' }));
    expect(await status()).toBe('present');
  });
});

describe('a child', () => {
  test('comes onto the family card of the parent, and has a NIK when it has one', async () => {
    const born = await child();
    if (!born.ok) throw new Error(born.refusal.code);
    const { residentId } = born.value;
    const open = () =>
      openRecord(at.deps, at.operator, { villageId: HANURA, residentId, purpose: 'Memeriksa data anak' });
    expect(await open()).toMatchObject({
      value: {
        nik: '',
        name: "Nur'aini",
        birthDate: at.today,
        religion: 'Islam',
        motherName: 'Siti Aminah',
        relationship: 'child',
        household: { id: at.siti.householdId },
      },
    });
    expect(await listed()).toMatchObject([{ kind: 'birth', sex: 'P', withoutNik: true, toRegister: false }]);
    const nik = '1809105503269111';
    const give = (number: string) =>
      registry.giveNik(at.deps, at.operator, { villageId: HANURA, residentId, nik: number });
    expect(await give(at.siti.nik)).toMatchObject({ refusal: { code: 'residents.nik_known' } });
    expect(await give(nik)).toMatchObject({ ok: true });
    expect(await give('1809105503269112')).toMatchObject({ refusal: { code: 'residents.has_nik' } });
    expect(await open()).toMatchObject({ value: { nik } });
  });

  test('of two without a NIK each is one row', async () => {
    expect(await child()).toMatchObject({ ok: true });
    expect(await child({ name: 'Nuraini' })).toMatchObject({ ok: true });
  });

  test('of nobody who lives here is refused, and so is a NIK that somebody has', async () => {
    expect(await child({ nik: at.siti.nik })).toMatchObject({ refusal: { code: 'residents.nik_known' } });
    expect(await child({ villageId: SIDODADI }, at.neighbour)).toMatchObject({
      refusal: { code: 'residents.no_parent' },
    });
    await happened('move_out');
    expect(await child()).toMatchObject({ refusal: { code: 'residents.no_parent' } });
    expect(await listed()).toHaveLength(1);
  });

  test('of whom a letter told is registered once, and its birth counted once', async () => {
    await commit(at.deps.db, [
      raw(
        `INSERT INTO resident_events (id, village_id, household_id, kind, event_date, reported_on, source, actor, recorded_at)
         VALUES ('letter-birth', ?1, ?2, 'birth', ?3, ?3, 'letter_request:1', 'account:x', ?4)`,
        [HANURA, at.siti.householdId, at.today, at.deps.clock.now()],
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
    const homes = await readRows(at.deps.db, {
      sql: `SELECT count(*) AS n, h.rt, h.head_resident_id FROM residents r JOIN households h ON h.id = r.household_id
            WHERE r.name IN ('Dewi', 'Putu') GROUP BY h.id`,
    });
    expect(homes).toEqual([{ n: 2, rt: '004', head_resident_id: first.ok ? first.value.residentId : '' }]);
    expect(await liesOpen(at.deps.db, '3171014505909001')).toEqual([]);
    expect(await liesOpen(at.deps.db, 'Hindu Dharma')).toEqual([]);
  });

  test('needs a place for a new card, of this village', async () => {
    expect(await newcomer({ address: '', hamletId: '' })).toMatchObject({
      refusal: { fields: { address: 'required', hamletId: 'required' } },
    });
    expect(await newcomer({ hamletId: 'sidodadi-1' })).toMatchObject({ refusal: { kind: 'invalid' } });
    expect(await newcomer({ birthDate: at.today, eventDate: '2026-01-01' })).toMatchObject({
      refusal: { kind: 'invalid' },
    });
    expect(await newcomer({ nik: at.siti.nik })).toMatchObject({ refusal: { code: 'residents.nik_known' } });
    expect(await listed()).toEqual([]);
  });

  test('onto no card of a neighbour', async () => {
    const there = await readOne<{ kk_sealed: string }>(at.deps.db, {
      sql: 'SELECT kk_sealed FROM households WHERE village_id = ?',
      args: [SIDODADI],
    });
    const kk = await at.deps.vault.open(there?.kk_sealed ?? '', 'households.kk');
    expect(await newcomer({ kk })).toMatchObject({ refusal: { code: 'residents.kk_elsewhere' } });
  });
});
