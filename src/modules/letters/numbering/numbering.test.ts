import { beforeEach, describe, expect, it } from 'vitest';
import {
  ctxOf,
  givenOffice,
  givenRegion,
  givenResident,
  HANURA,
  SIDODADI,
  testDeps,
  type Person,
  type TestDeps,
} from '../../../../tests/support/index.ts';
import { givenCatalogueType, givenRequestToSign } from '../../../../tests/support/signing-desk.ts';
import { fromWib } from '../../../kernel/clock.ts';
import { commit, raw, readRows } from '../../../platform/libsql/index.ts';
import { allocateNumber } from './allocate-number.ts';
import { closeYear } from './close-year.ts';
import { listNumbers } from './list-numbers.ts';
import { reserveNumbers } from './reserve-numbers.ts';

let deps: TestDeps;
let type: string;
const people: Person[] = [];

beforeEach(async () => {
  deps = testDeps();
  await givenRegion(deps);
  type = await givenCatalogueType(deps);
});

const request = async (villageId = HANURA) => {
  const person = await givenResident(deps, 'Siti', { villageId });
  people.push(person);
  return givenRequestToSign(
    deps,
    person,
    villageId === HANURA ? type : await givenCatalogueType(deps, 'usaha', villageId),
  );
};
const allocate = async (of: Awaited<ReturnType<typeof request>>) => {
  const given = await allocateNumber(deps, of);
  if (!given.ok) throw new Error(given.refusal.code);
  return given.value.number;
};
const register = async (villageId = HANURA) => {
  const rows = await readRows<{ year: number; number: number; status: string }>(deps.db, {
    sql: 'SELECT year, number, status FROM letter_numbers WHERE village_id = ? ORDER BY year, number',
    args: [villageId],
  });
  return rows.map((r) => `${r.year}/${r.number} ${r.status}`);
};
const move = (id: string, state: string) =>
  commit(deps.db, [raw('UPDATE letter_requests SET state = ?, version = version + 1 WHERE id = ?', [state, id])]);

describe('numbering letters', () => {
  it('counts from 1 in each village by itself', async () => {
    expect([await allocate(await request()), await allocate(await request())]).toEqual([1, 2]);
    expect(await allocate(await request(SIDODADI))).toBe(1);
  });

  it('gives a request the same number again after a lost answer', async () => {
    const asked = await request();
    expect([await allocate(asked), await allocate(asked)]).toEqual([1, 1]);
    expect(await register()).toEqual(['2026/1 allocated']);
  });

  it('burns no number for a request that is not signed after all: the next letter takes it', async () => {
    const [first, second, third] = [await request(), await request(), await request()];
    await allocate(first);
    await allocate(second);
    await move(first.id, 'in_review');
    expect(await allocate(third)).toBe(1);
    expect(await register()).toEqual(['2026/1 allocated', '2026/2 allocated']);
  });

  it('takes the lowest of the numbers that were given back, in this village', async () => {
    const [first, second, other] = [await request(), await request(), await request(SIDODADI)];
    for (const one of [first, second, other]) await allocate(one);
    for (const one of [other, second, first]) await move(one.id, 'in_review');
    expect([await allocate(await request()), await allocate(await request())]).toEqual([1, 2]);
    expect(await register(SIDODADI)).toEqual(['2026/1 free']);
  });

  it('begins again at 1 with the new year of WIB, at 31 December 23.59 and 1 January 00.01', async () => {
    deps.clock.set(fromWib(2026, 12, 31, 23, 59));
    expect(new Date(deps.clock.now()).getUTCFullYear()).toBe(2026);
    await allocate(await request());
    deps.clock.set(fromWib(2027, 1, 1, 0, 1));
    expect(new Date(deps.clock.now()).getUTCFullYear()).toBe(2026);
    await allocate(await request());
    expect(await register()).toEqual(['2026/1 allocated', '2027/1 allocated']);
  });

  it('gives a request whose signing failed over New Year a number of the new year; the old one stays in the register as void', async () => {
    deps.clock.set(fromWib(2026, 12, 31, 23, 59));
    const asked = await request();
    await allocate(asked);
    deps.clock.set(fromWib(2027, 1, 4, 8));
    await allocate(asked);
    expect(await register()).toEqual(['2026/1 void', '2027/1 allocated']);
    expect(await allocate(await request())).toBe(2);
  });

  it('leaves no number of a past year open: what nobody took by New Year is void, with its reason, for good', async () => {
    const operator = ctxOf(await givenOffice(deps, await givenResident(deps, 'Operator'), 'operator'));
    deps.clock.set(fromWib(2026, 12, 31, 23, 59));
    const [first, second] = [await request(), await request()];
    await allocate(first);
    await allocate(second);
    await move(first.id, 'in_review');
    await closeYear(deps);
    expect(await register()).toEqual(['2026/1 free', '2026/2 allocated']);

    deps.clock.set(fromWib(2027, 1, 1, 0, 0));
    await closeYear(deps);
    expect(await register()).toEqual(['2026/1 void', '2026/2 allocated']);
    await move(second.id, 'in_review');
    for (let i = 0; i < 2; i += 1) await closeYear(deps);
    expect(await register()).toEqual(['2026/1 void', '2026/2 void']);
    expect(await listNumbers(deps, operator, { villageId: HANURA, year: 2026 })).toMatchObject({
      value: {
        lines: [
          { number: 2, status: 'void', note: 'year_over', code: null },
          { number: 1, status: 'void', note: 'year_over', code: null },
        ],
      },
    });
    await expect(commit(deps.db, [raw(`UPDATE letter_numbers SET status = 'free' WHERE number = 1`)])).rejects.toThrow(
      /cannot do that/,
    );
  });

  it('gives a number that is free at 23.59 either to a letter of that year or to none, whatever comes first', async () => {
    deps.clock.set(fromWib(2026, 12, 31, 23, 59));
    const [first, second] = [await request(), await request()];
    await allocate(first);
    await move(first.id, 'in_review');
    const late = { ...deps, clock: { now: () => fromWib(2027, 1, 1, 0, 1) } };
    await Promise.all([allocate(second), closeYear(late)]);
    const [line] = await register();
    expect(['2026/1 allocated', '2026/1 void']).toContain(line);
    expect(await register()).toHaveLength(line === '2026/1 void' ? 2 : 1);
  });

  it('gives no number to a request that does not wait for a signature, or that changed meanwhile', async () => {
    const asked = await request();
    const refused = { ok: false, refusal: { code: 'letters.changed_meanwhile' } };
    expect(await allocateNumber(deps, { ...asked, version: 2 })).toMatchObject(refused);
    await move(asked.id, 'in_review');
    expect(await allocateNumber(deps, { ...asked, version: 2 })).toMatchObject(refused);
    expect(await register()).toEqual([]);
  });

  it('gives 50 requests at the same moment 50 different numbers without a gap', async () => {
    const asked = [];
    for (let i = 0; i < 50; i += 1) asked.push(await request());
    const given = await Promise.all(asked.map(allocate));
    expect(given.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
  });

  it('is guarded by the database itself: no gap, no reuse, no deletion, no way back from revoked', async () => {
    const asked = await request();
    await allocate(asked);
    const insert = (number: number) =>
      raw(
        `INSERT INTO letter_numbers (village_id, year, series, number, status, at) VALUES (?, 2026, 'umum', ?, 'reserved', 0)`,
        [HANURA, number],
      );
    const set = (sql: string) => raw(`UPDATE letter_numbers SET ${sql} WHERE request_id = ?`, [asked.id]);
    await expect(commit(deps.db, [insert(3)])).rejects.toThrow(/no gaps/);
    await expect(commit(deps.db, [insert(1)])).rejects.toThrow();
    await expect(commit(deps.db, [raw('DELETE FROM letter_numbers')])).rejects.toThrow(/never deleted/);
    await expect(commit(deps.db, [set('number = 2')])).rejects.toThrow(/cannot do that/);
    await commit(deps.db, [set(`status = 'issued'`)]);
    await expect(commit(deps.db, [set(`status = 'free'`)])).rejects.toThrow(/cannot do that/);
    await commit(deps.db, [set(`status = 'revoked'`)]);
    await expect(commit(deps.db, [set(`status = 'issued'`)])).rejects.toThrow(/cannot do that/);
  });
});

describe('reserving numbers for letters written outside', () => {
  const operator = async (villageId = HANURA) =>
    ctxOf(await givenOffice(deps, await givenResident(deps, 'Operator', { villageId }), 'operator'));

  it('sets aside the next ones, which no letter gets', async () => {
    const ctx = await operator();
    await allocate(await request());
    const reserved = await reserveNumbers(deps, ctx, HANURA, { count: 3, note: 'Undangan musyawarah desa' });
    expect(reserved).toEqual({ ok: true, value: { year: 2026, numbers: [2, 3, 4] } });
    expect(await allocate(await request())).toBe(5);
    const rows = await readRows<{ action: string }>(deps.db, { sql: 'SELECT action FROM audit_events' });
    expect(rows.map((r) => r.action)).toContain('letter_numbers.reserved');
  });

  it('is refused to another village’s office and to residents, and for nonsense', async () => {
    const outsider = await operator(SIDODADI);
    const resident = ctxOf((await givenResident(deps, 'Warga')).actor);
    for (const ctx of [outsider, resident]) {
      const refused = await reserveNumbers(deps, ctx, HANURA, { count: 1, note: 'Undangan' });
      expect(refused).toMatchObject({ ok: false, refusal: { kind: 'not_found' } });
    }
    const ctx = await operator();
    for (const count of [0, -1, 51, 1.5, '3', null]) {
      expect(await reserveNumbers(deps, ctx, HANURA, { count, note: 'Undangan' })).toMatchObject({ ok: false });
    }
    expect(await register()).toEqual([]);
  });
});

describe('the list of numbers', () => {
  it('shows every number with what became of it, newest first, to the office of that village alone', async () => {
    const operator = ctxOf(await givenOffice(deps, await givenResident(deps, 'Operator'), 'operator'));
    const [first, second] = [await request(), await request()];
    await allocate(first);
    await allocate(second);
    await move(first.id, 'in_review');
    await reserveNumbers(deps, operator, HANURA, { count: 1, note: 'Undangan musyawarah' });
    const listed = await listNumbers(deps, operator, { villageId: HANURA });
    expect(listed.ok && listed.value.lines.map((l) => [l.number, l.status, l.code, l.note])).toEqual([
      [3, 'reserved', null, 'Undangan musyawarah'],
      [2, 'allocated', second.code, null],
      [1, 'free', null, 'released'],
    ]);
    expect(listed.ok && listed.value.years).toEqual([2026]);
    const outsider = ctxOf(await givenOffice(deps, await givenResident(deps, 'Lain', { villageId: SIDODADI }), 'head'));
    expect(await listNumbers(deps, outsider, { villageId: HANURA })).toMatchObject({ refusal: { kind: 'not_found' } });
    expect(await listNumbers(deps, operator, { villageId: HANURA, year: 1.5 })).toMatchObject({
      refusal: { kind: 'invalid' },
    });
  });
});
