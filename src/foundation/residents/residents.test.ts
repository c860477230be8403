import { describe, expect, test } from 'vitest';
import {
  counterCast,
  ctxOf,
  givenOfficer,
  givenResident,
  guestCtx,
  HANURA,
  roundTripsOf,
  SIDODADI,
  stage,
  type Person,
} from '../../../tests/support/index.ts';
import { liesOpen } from '../../../tests/support/opened.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { fromWib, HOUR } from '../../kernel/clock.ts';
import { commit, raw } from '../../platform/libsql/index.ts';
import { looksAtMe, ownRecord, subjectsFor } from './index.ts';
import { isMinor } from './age.ts';
import { lookAt } from './looks.repo.ts';
import { openRecord } from './open-record.ts';
import { searchResidents } from './search-residents.ts';

const at = stage(() => counterCast("Siti Nur'aini"));

const purpose = 'Surat keterangan usaha di loket';
const search = (ctx: Ctx, query: string, villageId = HANURA) =>
  searchResidents(at.deps, ctx, { villageId, query, purpose });
const looks = async (person = at.siti) => {
  const result = await looksAtMe(at.deps, ctxOf(person.actor));
  return result.ok ? result.value : result.refusal;
};

describe('a resident', () => {
  test('reads the own record, opened, in one round trip', async () => {
    const trips = await roundTripsOf(at.deps.db, async () => {
      expect(await ownRecord(at.deps, ctxOf(at.siti.actor))).toMatchObject({
        ok: true,
        value: {
          nik: at.siti.nik,
          name: "Siti Nur'aini",
          phone: at.siti.phone,
          household: { address: 'Jalan Way Ratai 12', hamlet: 'Dusun A', rt: '003', headName: "Siti Nur'aini" },
        },
      });
    });
    expect(trips).toBe(1);
    expect(await looks()).toEqual([]);
  });

  test('is not somebody without a login, nor a buyer without a KTP here', async () => {
    expect(await ownRecord(at.deps, guestCtx)).toMatchObject({ refusal: { code: 'identity.login_needed' } });
    const buyer = ctxOf({ ...at.siti.actor, resident: null });
    expect(await ownRecord(at.deps, buyer)).toMatchObject({ refusal: { kind: 'forbidden' } });
    expect(await subjectsFor(at.deps, buyer)).toMatchObject({ refusal: { kind: 'forbidden' } });
    expect(await looksAtMe(at.deps, buyer)).toMatchObject({ refusal: { kind: 'forbidden' } });
  });
});

describe('an officer who looks for a resident', () => {
  test.each([
    ['NIK', () => at.siti.nik],
    ['NIK typed in groups', () => at.siti.nik.replace(/(\d{6})/g, '$1 ')],
    ['KK number', () => `180910010120${at.siti.nik.slice(-4)}`],
    ['part of the name', () => "nur'a"],
    ['words of the name in any order', () => 'aini siti'],
  ])('finds by %s and sees no more than needed to choose', async (_by, query) => {
    const found = await search(at.operator, query());
    expect(found).toEqual({
      ok: true,
      value: [
        {
          residentId: at.siti.residentId,
          name: "Siti Nur'aini",
          nikMasked: `************${at.siti.nik.slice(-4)}`,
          birthYear: 1988,
          hamlet: 'Dusun A',
          rt: '003',
          status: 'present',
          hasLogin: false,
        },
      ],
    });
  });

  test('is written down for everyone found, with name, office and purpose', async () => {
    await search(at.operator, 'siti');
    expect(await looks()).toEqual([
      { by: expect.stringContaining('Operator Desa'), purpose, extent: 'found', at: at.deps.clock.now() },
    ]);
  });

  test.each(["Nur'aini", 'Nur’aini', 'Nurʼaini', 'nur`aini', 'nuraini', 'Hj. Siti Nuraini, S.Pd', 'Si\u00adti'])(
    'finds %s, whatever the apostrophe and the titles',
    async (typed) => {
      expect(await search(at.operator, typed)).toMatchObject({ value: [{ residentId: at.siti.residentId }] });
    },
  );

  test('finds a name that the registry keeps with another apostrophe and a title', async () => {
    const hasan = await givenResident(at.deps, 'H. Hasan Ma’ruf, S.Ag.');
    expect(await search(at.operator, "hasan ma'ruf")).toMatchObject({ value: [{ residentId: hasan.residentId }] });
  });

  test('finds nobody with a joker instead of a name', async () => {
    expect(await search(at.operator, '%%%')).toEqual({ ok: true, value: [] });
    expect(await search(at.operator, '___')).toEqual({ ok: true, value: [] });
  });

  test('of another village is refused here, and finds nobody from here there', async () => {
    expect(await search(at.neighbour, at.siti.nik)).toMatchObject({ refusal: { code: 'residents.not_your_village' } });
    expect(await search(at.neighbour, at.siti.nik, SIDODADI)).toEqual({ ok: true, value: [] });
    expect(await looks()).toEqual([]);
  });

  test('must be one: residents, guests and the kabupaten have no search', async () => {
    const region = await givenOfficer(at.deps, 'region', 'Tuti');
    for (const ctx of [ctxOf(at.siti.actor), guestCtx, region])
      expect(await search(ctx, 'siti')).toMatchObject({ ok: false });
    expect(await looks()).toEqual([]);
  });

  test('keeps why sealed: it may tell what somebody needs', async () => {
    await search(at.operator, at.siti.nik);
    expect(await liesOpen(at.deps.db, purpose)).toEqual([]);
    expect(await looks()).toMatchObject([{ purpose }]);
  });

  test('must say why', async () => {
    const result = await searchResidents(at.deps, at.operator, { villageId: HANURA, query: 'siti', purpose: ' ' });
    expect(result).toMatchObject({ refusal: { kind: 'invalid', fields: { purpose: 'required' } } });
  });
});

describe('an officer who opens a record', () => {
  const open = (ctx: Ctx, villageId = HANURA) =>
    openRecord(at.deps, ctx, { villageId, residentId: at.siti.residentId, purpose });

  test('sees it, and the resident sees that', async () => {
    expect(await open(at.operator)).toMatchObject({ ok: true, value: { nik: at.siti.nik } });
    expect(await looks()).toMatchObject([{ extent: 'opened', purpose }]);
  });

  test('of another village gets the answer for somebody who does not exist', async () => {
    expect(await open(at.neighbour)).toMatchObject({ refusal: { kind: 'not_found' } });
    expect(await open(at.neighbour, SIDODADI)).toMatchObject({ refusal: { kind: 'not_found' } });
    expect(await looks()).toEqual([]);
  });

  test('looks once at the pages of one task within an hour, and again at another task', async () => {
    const look = (about: string) =>
      lookAt(at.deps, at.operator, {
        villageId: HANURA,
        residentId: at.siti.residentId,
        purpose: `Melihat ${about}`,
        extent: 'opened',
        once: { about, since: at.deps.clock.now() - HOUR },
      });
    for (const about of ['a', 'a', 'b', 'a']) await commit(at.deps.db, [look(about)]);
    expect(await looks()).toHaveLength(2);
    at.deps.clock.advance(HOUR + 1);
    await commit(at.deps.db, [look('a')]);
    expect(await looks()).toMatchObject([{ purpose: 'Melihat a' }, { purpose: 'Melihat b' }, { purpose: 'Melihat a' }]);
  });

  test('cannot take the look back', async () => {
    await open(at.operator);
    await expect(commit(at.deps.db, [raw('DELETE FROM record_looks')])).rejects.toThrow('append-only');
    await expect(commit(at.deps.db, [raw(`UPDATE record_looks SET purpose = ''`)])).rejects.toThrow('append-only');
  });
});

describe('whom a resident may act for', () => {
  const inHousehold = (name: string, more: Parameters<typeof givenResident>[2]) =>
    givenResident(at.deps, name, { ...more, householdId: at.siti.householdId });
  const subjects = async (person: Person) => {
    const result = await subjectsFor(at.deps, ctxOf(person.actor));
    if (!result.ok) throw new Error(result.refusal.code);
    return result.value.map((s) => [s.name, s.basis, s.status]);
  };

  test('is themself first, a minor child as parent, others as members of the household', async () => {
    await inHousehold('Agus', { sex: 'L', relationship: 'spouse', birthDate: '1985-01-01' });
    await inHousehold('Dewi', { relationship: 'child', birthDate: '2015-06-01' });
    await inHousehold('Eko', { relationship: 'child', birthDate: '2005-06-01', status: 'moved' });
    expect(await subjects(at.siti)).toEqual([
      ["Siti Nur'aini", 'self', 'present'],
      ['Agus', 'same_household', 'present'],
      ['Eko', 'same_household', 'moved'],
      ['Dewi', 'parent', 'present'],
    ]);
  });

  test('is nobody else for a minor', async () => {
    const dewi = await inHousehold('Dewi', { relationship: 'child', birthDate: '2010-06-01' });
    expect(await subjects(dewi)).toEqual([['Dewi', 'self', 'present']]);
  });

  test('never reaches another household', async () => {
    expect(await subjects(at.siti)).toEqual([["Siti Nur'aini", 'self', 'present']]);
  });

  test('changes on the 18th birthday, by the calendar of WIB', () => {
    const lastEvening = fromWib(2026, 11, 1, 23, 59);
    expect(isMinor('2008-11-02', lastEvening)).toBe(true);
    expect(isMinor('2008-11-02', lastEvening + 60_000)).toBe(false);
  });
});
