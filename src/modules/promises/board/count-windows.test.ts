import { beforeEach, describe, expect, test } from 'vitest';
import { givenLetterType } from '../../../../tests/support/letters.ts';
import { givenPastLetters, type PastLetter } from '../../../../tests/support/past-letters.ts';
import {
  givenRegion,
  givenResident,
  HANURA,
  roundTripsOf,
  SIDODADI,
  testDeps,
  type Person,
  type TestDeps,
} from '../../../../tests/support/index.ts';
import { handedFigures } from '../../../app/handed-figures.ts';
import { regionFacts } from '../../../foundation/villages/index.ts';
import { DAY, fromWib, HOUR, MINUTE } from '../../../kernel/clock.ts';
import { commit, raw, readRows } from '../../../platform/libsql/index.ts';
import { lettersModule } from '../../letters/index.ts';
import { countWindows } from './count-windows.ts';
import { boardFigures } from './figures.repo.ts';
import { showBoard } from './show-board.ts';
import { showService } from './show-service.ts';

let deps: TestDeps;
let siti: Person;
let usaha: string;
const handed = handedFigures([lettersModule]);
const on = (month: number, day: number) => fromWib(2026, month, day, 9);

beforeEach(async () => {
  deps = testDeps();
  await givenRegion(deps);
  // Letters were switched on in September.
  await commit(deps.db, [raw('UPDATE village_modules SET enabled_at = ?', [on(9, 7)])]);
  usaha = (await givenLetterType(deps)).id;
  siti = await givenResident(deps, 'Siti');
});

const many = (n: number, month: number, more: Partial<PastLetter> = {}): PastLetter[] =>
  Array.from({ length: n }, (_, i) => ({
    typeId: usaha,
    submittedAt: on(month, 5 + (i % 20)) + i,
    minutes: 60 + i,
    ...more,
  }));
const count = () => countWindows(deps, handed);
const rows = (villageId = HANURA) =>
  readRows<{ board: string; period: string; number: number; lines: string; out: string }>(deps.db, {
    sql: 'SELECT board, period, number, lines, out FROM promise_windows WHERE village_id = ? ORDER BY board, period, number',
    args: [villageId],
  });
const namesOf = async (villageId = HANURA) =>
  (await rows(villageId)).map(
    ({ board, lines }) => `${board} ${(JSON.parse(lines) as { codes: string[] }[])[0]?.codes[0]}`,
  );
const releases = (dataset = 'janji-layanan', villageId = HANURA) =>
  readRows<{ version: number; as_of: string; published_by_role: string; account: string | null; copy: string }>(
    deps.db,
    {
      sql: 'SELECT version, as_of, published_by_role, account, copy FROM dataset_releases WHERE village_id = ? AND dataset = ? ORDER BY version',
      args: [villageId, dataset],
    },
  );
const reasons = async () =>
  (
    await readRows<{ reason: string }>(deps.db, {
      sql: `SELECT reason FROM dataset_releases WHERE village_id = ? AND dataset = 'janji-layanan' AND version > 1 ORDER BY version`,
      args: [HANURA],
    })
  ).map(({ reason }) => reason);
const board = async (villageId = HANURA) => {
  const shown = await showBoard({ ...deps, facts: regionFacts(deps.db, deps.clock) }, villageId);
  if (!shown.ok) throw new Error(shown.refusal.code);
  return shown.value;
};

describe('when a month has ended', () => {
  test('every month since the village began is counted and released once, in its order, and the present one is not', async () => {
    await givenPastLetters(deps, siti, [...many(12, 9), ...many(30, 10), ...many(40, 11)]);
    await count();
    expect(await namesOf()).toEqual([
      'janji-layanan 2026-09',
      'janji-layanan 2026-10',
      'janji-pasar 2026-09',
      'janji-pasar 2026-10',
    ]);
    expect(await releases()).toMatchObject([
      { version: 1, as_of: '2026-09-30', published_by_role: 'system', account: null },
      { version: 2, as_of: '2026-10-31' },
    ]);
    const months = (await board()).office.months;
    expect(months.map(({ values }) => values['issued'])).toEqual([12, 30]);
    expect(await count()).toBe(0);
  });

  test('nobody is asked and nothing is counted before its last minutes are written', async () => {
    deps.clock.set(fromWib(2026, 12, 1) + 9 * MINUTE);
    await count();
    expect((await namesOf()).at(1)).toBe('janji-layanan 2026-10');
    deps.clock.advance(MINUTE);
    expect(await count()).toBe(4);
    expect(await namesOf()).toContain('janji-layanan 2026-11');
  });

  test('the copy that everybody reads holds no withheld number, and what is kept of it is sealed', async () => {
    await givenPastLetters(deps, siti, many(4, 10));
    await count();
    const [, october] = await rows();
    expect(JSON.parse(october!.lines)).toMatchObject([
      { status: 'shown', values: { issued: null, kept_percent: null } },
    ]);
    expect(october!.out).not.toContain('issued');
    expect((await releases()).at(-1)?.copy).not.toMatch(/2026-10,all,4/);
  });

  test('two at once, and one after the other, count each window once', async () => {
    await givenPastLetters(deps, siti, many(20, 10));
    await Promise.all([count(), count(), count()]);
    await count();
    expect(await namesOf()).toHaveLength(4);
    expect((await releases()).map(({ version }) => version)).toEqual([1, 2]);
  });

  test('what was counted stays as it was, however late something changes', async () => {
    await givenPastLetters(deps, siti, many(20, 10));
    await count();
    const before = await rows();
    await givenPastLetters(deps, siti, many(5, 10));
    deps.clock.advance(DAY);
    await count();
    expect(await rows()).toEqual(before);
    for (const change of ["UPDATE promise_windows SET lines = '[]'", 'DELETE FROM promise_windows'])
      expect((await commit(deps.db, [raw(change)]).catch(() => ({ ok: false }))).ok).toBe(false);
  });

  test('a window is never left out: the database refuses a gap', async () => {
    await count();
    const skip = raw(
      `INSERT INTO promise_windows (village_id, board, period, number, ended_at, counted_at, lines, out)
       SELECT village_id, board, period, number + 2, ended_at, counted_at, lines, out FROM promise_windows WHERE number = ?`,
      [2026 * 12 + 9],
    );
    expect((await commit(deps.db, [skip]).catch(() => ({ ok: false }))).ok).toBe(false);
  });

  test('another village has a board of its own', async () => {
    await givenPastLetters(deps, siti, many(20, 10));
    await count();
    const there = await board(SIDODADI);
    expect(there.office.months.map(({ values }) => values['issued'])).toEqual([0, 0]);
    expect(there.beside.map(({ name, line }) => [name, line.values['issued']])).toEqual([['Hanura', 20]]);
  });

  test('more villages than one run can do are done by the next', async () => {
    deps.clock.set(fromWib(2028, 2, 2));
    let runs = 0;
    while ((await count()) > 0) runs += 1;
    expect(runs).toBeGreaterThan(1);
    expect((await namesOf()).filter((name) => name.startsWith('janji-layanan'))).toHaveLength(17 + 2);
  });
});

describe('what turns out after a month has ended', () => {
  const revoked = (n: number, month: number, at: number) =>
    many(n, month, { revoked: { at: fromWib(2026, at, 20, 10) } });

  test('leaves its figures as they were, and is a version of its own that says what changed and when', async () => {
    await givenPastLetters(deps, siti, [...many(30, 9), ...revoked(6, 9, 10), ...many(20, 10)]);
    await count();
    expect((await releases()).map(({ version, as_of: day }) => [version, day])).toEqual([
      [1, '2026-09-30'],
      [2, '2026-10-31'],
      [3, '2026-10-31'],
    ]);
    const [, ended, corrected] = await releases();
    expect(ended?.copy).not.toContain('dicabut sesudah');
    expect(corrected?.copy).toContain('2026-10: 6 (surat dicabut sesudah bulan itu berakhir)');
    const [first, second] = await reasons();
    expect([first, second]).toEqual([
      '2026-10 sudah berakhir',
      'Koreksi: 2026-09, 6 (surat dicabut sesudah bulan itu berakhir). Diketahui 2026-10.',
    ]);
    const { office } = await board();
    expect(office.months.map(({ values }) => [values['issued'], values['revoked']])).toEqual([
      [36, 0],
      [20, 6],
    ]);
    expect(office.corrections).toEqual([{ why: 'revoked', window: '2026-09', cases: 6, found: '2026-10' }]);
    expect(await count()).toBe(0);
  });

  test('of few is told without their number, in no copy and no reason', async () => {
    await givenPastLetters(deps, siti, [...many(30, 9), ...revoked(3, 9, 10), ...many(20, 10)]);
    await count();
    expect((await board()).office.corrections).toEqual([
      { why: 'revoked', window: '2026-09', cases: null, found: '2026-10' },
    ]);
    expect((await reasons()).join()).toContain('2026-09, jumlah kecil, tidak ditampilkan');
  });

  test('of a month before there was a board, and in the same month, corrects nothing', async () => {
    await givenPastLetters(deps, siti, [...revoked(6, 8, 10), ...revoked(6, 10, 10)]);
    await count();
    expect((await board()).office.corrections).toEqual([]);
    expect(await releases()).toHaveLength(2);
  });
});

describe('when a year has ended', () => {
  test('each service is shown after its months, with what it promised', async () => {
    const poor = (await givenLetterType(deps, { slug: 'tidak-mampu', title: 'SKTM', promisedMinutes: 60 })).id;
    await givenPastLetters(deps, siti, [...many(60, 10), ...many(40, 11, { typeId: poor }), ...many(8, 12)]);
    deps.clock.set(fromWib(2027, 1, 1, 1));
    await count();
    const { office } = await board();
    expect(office.months).toHaveLength(4);
    expect(office.year.map(({ codes, values }) => [codes[1], values['issued'], values['promised']])).toEqual([
      ['all', 108, null],
      ['tidak-mampu', 40, 1],
      ['usaha', 68, 2],
    ]);
    expect((await releases()).at(-1)?.as_of).toBe('2026-12-31');
  });
});

describe('levy reports', () => {
  const report = (n: number) =>
    commit(deps.db, [
      raw(
        `INSERT INTO letter_fee_reports (request_id, village_id, asked_to_pay, reported_by, at)
         SELECT id, village_id, 1, applicant_account_id, ?1 FROM letter_requests ORDER BY id LIMIT ?2`,
        [on(11, 3), n],
      ),
    ]);

  /** A year of the region: all that anybody can read of the board, and of its releases. */
  async function play(reports: number): Promise<unknown> {
    deps = testDeps();
    await givenRegion(deps);
    usaha = (await givenLetterType(deps)).id;
    siti = await givenResident(deps, 'Siti');
    await givenPastLetters(deps, siti, many(30, 10));
    if (reports) await report(reports);
    const seen: unknown[] = [];
    for (const at of [fromWib(2026, 11, 20), fromWib(2026, 12, 2), fromWib(2027, 1, 2), fromWib(2027, 1, 2) + HOUR]) {
      deps.clock.set(at);
      while ((await count()) > 0);
      seen.push(await board(), await board(SIDODADI), await releases(), await releases('janji-pasar'));
    }
    return seen;
  }

  test('two worlds, with and without reports: every board and every release is the same, up to nine of them', async () => {
    const without = await play(0);
    expect(await play(1)).toEqual(without);
    expect(await play(9)).toEqual(without);
    expect(JSON.stringify(without)).toContain('"levies":[{"year":2026,"reports":null}');
  });

  test('ten in a year are told of the kabupaten, and of no village', async () => {
    await play(10);
    const { levies } = await board();
    expect(levies[0]).toEqual({ year: 2026, reports: 10 });
    expect(JSON.stringify(await rows())).not.toMatch(/levies/);
  });

  test('the database holds no smaller number', async () => {
    const nine = raw('INSERT INTO levy_years (year, reports, counted_at) VALUES (2020, 9, 0)');
    expect((await commit(deps.db, [nine]).catch(() => ({ ok: false }))).ok).toBe(false);
  });
});

describe('the page of a service', () => {
  const service = async (slug = 'usaha') => {
    const shown = await showService(deps, HANURA, slug);
    return shown.ok ? (shown.value.kept?.codes ?? null) : shown.refusal.code;
  };

  test('says what the last month kept of all letters, then what the last year kept of its own, and nothing of now', async () => {
    await givenPastLetters(deps, siti, [...many(20, 10), ...many(40, 11)]);
    expect(await service()).toBeNull();
    await count();
    expect(await service()).toEqual(['2026-10', 'all']);
    deps.clock.set(fromWib(2027, 1, 1, 1));
    await count();
    expect(await service()).toEqual(['2026', 'usaha']);
    expect(await service('tidak-ada')).toBe('letters.no_such_type');
    await givenLetterType(deps, { slug: 'domisili' });
    expect(await service('domisili')).toEqual(['2026-12', 'all']);
  });

  test('is one round trip', async () => {
    await count();
    expect(await roundTripsOf(deps.db, () => showService(deps, HANURA, 'usaha'))).toBe(1);
  });
});

test('the page of the village says what the board published of the month before, and nothing that is withheld', async () => {
  await givenPastLetters(deps, siti, [...many(20, 10), ...many(40, 11)]);
  await count();
  const [kept, issued] = boardFigures;
  const said = (of: typeof kept) => readRows(deps.db, of!.query(HANURA, deps.clock.now()));
  expect([await said(kept), await said(issued)]).toEqual([[{ n: 100 }], [{ n: 20 }]]);
  expect(await readRows(deps.db, kept!.query(SIDODADI, deps.clock.now()))).toEqual([{ n: null }]);
});

test('the page of a board is one round trip', async () => {
  await count();
  const facts = regionFacts(deps.db, deps.clock);
  await facts.get();
  expect(await roundTripsOf(deps.db, () => showBoard({ ...deps, facts }, HANURA))).toBe(1);
});
