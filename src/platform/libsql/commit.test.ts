import { beforeEach, describe, expect as assert, test } from 'vitest';
import { roundTripsOf, testDb } from '../../../tests/support/index.ts';
import { refusal } from '../../kernel/result.ts';
import { heard, signal } from '../../kernel/signal.ts';
import { asking, commit, expect, expectChange, on, raw, read, readRows, readOne, type Db } from './index.ts';

const SOLD_OUT = refusal('conflict', 'jar.sold_out');
const TAKEN = refusal('conflict', 'jar.name_taken');
const UNKNOWN_SHELF = refusal('invalid', 'jar.unknown_shelf');
const LOCKED = refusal('forbidden', 'jar.locked');

let db: Db;

beforeEach(async () => {
  db = testDb();
  await db.$client.executeMultiple(`
    CREATE TABLE shelf (id TEXT PRIMARY KEY) STRICT;
    CREATE TABLE jar (
      name TEXT NOT NULL UNIQUE,
      stock INTEGER NOT NULL CHECK (stock >= 0),
      shelf TEXT REFERENCES shelf (id)
    ) STRICT;
    CREATE TRIGGER jar_is_locked BEFORE DELETE ON jar BEGIN SELECT RAISE(ABORT, 'jars stay'); END;
    INSERT INTO jar (name, stock) VALUES ('kopi', 1);
  `);
});

interface Jar {
  name: string;
  stock: number;
}

const put = (name: string, stock = 1, shelf: string | null = null) =>
  raw('INSERT INTO jar (name, stock, shelf) VALUES (?, ?, ?)', [name, stock, shelf]);
const take = (name: string, n: number) =>
  raw('UPDATE jar SET stock = stock - ? WHERE name = ? AND stock >= ?', [n, name, n]);
const jars = async () => {
  const rows = await readRows<{ name: string; stock: number }>(db, { sql: 'SELECT name, stock FROM jar' });
  return Object.fromEntries(rows.map((r) => [r.name, r.stock]));
};

describe('a commit', () => {
  test('writes every step and tells what each one did', async () => {
    const filled = asking<Jar>('UPDATE jar SET stock = stock + 1 RETURNING name, stock');
    const done = await commit(db, [put('teh', 3), filled]);
    assert(done.ok && done.value.rowsOf(filled).map((r) => ({ ...r }))).toEqual([
      { name: 'kopi', stock: 2 },
      { name: 'teh', stock: 4 },
    ]);
  });

  test('gives rows by the step that asked for them, wherever it stands, also when it is guarded', async () => {
    const [before, after] = [asking<Jar>('SELECT name, stock FROM jar'), asking<Jar>('SELECT name, stock FROM jar')];
    const steps = [before, take('kopi', 1), on(after, { check: SOLD_OUT })];
    const done = await commit(db, steps);
    assert(done.ok && [done.value.firstOf(before)?.stock, done.value.firstOf(after)?.stock]).toEqual([1, 0]);
    assert(() => done.ok && done.value.rowsOf(asking<Jar>('SELECT 1'))).toThrow(/not in it/);
  });

  test('is refused by name: two signals that carry the same refusal are told apart', async () => {
    const [empty, gone] = [signal('jar.empty', SOLD_OUT), signal('jar.gone', SOLD_OUT)];
    const done = await commit(db, [take('kopi', 9), expectChange(gone)]);
    assert(done).toMatchObject({ ok: false, refusal: SOLD_OUT });
    assert([heard(done, gone), heard(done, empty), heard(done, empty, gone)]).toEqual([true, false, true]);
    assert(heard(await commit(db, [take('kopi', 9), expectChange(SOLD_OUT)]), gone)).toBe(false);
    assert(heard(await commit(db, [take('kopi', 1)]), gone)).toBe(false);
  });

  test('costs one round trip, whether it holds or is refused', async () => {
    assert(await roundTripsOf(db, () => commit(db, [put('teh'), put('gula'), take('kopi', 1)]))).toBe(1);
    assert(await roundTripsOf(db, () => commit(db, [take('kopi', 9), expectChange(SOLD_OUT)]))).toBe(1);
  });

  test('writes nothing at all when a guarded update changed no row', async () => {
    const done = await commit(db, [put('teh'), take('kopi', 2), expectChange(SOLD_OUT), put('gula')]);
    assert(done).toEqual({ ok: false, refusal: SOLD_OUT });
    assert(await jars()).toEqual({ kopi: 1 });
  });

  test('goes on when the guarded update did change a row', async () => {
    const done = await commit(db, [take('kopi', 1), expectChange(SOLD_OUT), put('teh')]);
    assert(done.ok).toBe(true);
    assert(await jars()).toEqual({ kopi: 0, teh: 1 });
  });

  test('is refused when an expected condition is false or unknown', async () => {
    const isFew = (n: number | null) => expect('(SELECT count(*) FROM jar) < ?', [n], SOLD_OUT);
    assert((await commit(db, [put('teh'), isFew(3)])).ok).toBe(true);
    assert(await commit(db, [put('gula'), isFew(3)])).toEqual({ ok: false, refusal: SOLD_OUT });
    assert(await commit(db, [put('gula'), isFew(null)])).toEqual({ ok: false, refusal: SOLD_OUT });
    assert(await jars()).toEqual({ kopi: 1, teh: 1 });
  });

  test.each([
    ['unique', () => on(put('kopi'), { unique: TAKEN }), TAKEN],
    ['check', () => on(put('teh', -1), { check: SOLD_OUT }), SOLD_OUT],
    ['foreign key', () => on(put('teh', 1, 'attic'), { foreign_key: UNKNOWN_SHELF }), UNKNOWN_SHELF],
    ['trigger', () => on(raw('DELETE FROM jar'), { trigger: LOCKED }), LOCKED],
  ])('turns a broken %s constraint into the refusal that its step named', async (_kind, step, refusal) => {
    assert(await commit(db, [put('gula'), step()])).toEqual({ ok: false, refusal });
    assert(await jars()).toEqual({ kopi: 1 });
  });

  test('gives the refusal of the step that failed, not of another', async () => {
    const other = refusal('conflict', 'jar.other');
    const done = await commit(db, [
      on(put('teh'), { unique: other }),
      on(put('kopi'), { unique: TAKEN }),
      on(put('gula'), { unique: other }),
    ]);
    assert(done).toEqual({ ok: false, refusal: TAKEN });
  });

  test('throws when a constraint breaks that no step named: a defect is not a refusal', async () => {
    await assert(commit(db, [on(put('kopi'), { check: SOLD_OUT })])).rejects.toThrow(/UNIQUE constraint failed/);
    await assert(commit(db, [raw('INSERT INTO nowhere VALUES (1)')])).rejects.toThrow(/no such table/);
  });

  test('lets exactly one of twenty racing buyers take the last jar', async () => {
    const races = await Promise.all(
      Array.from({ length: 20 }, () => commit(db, [take('kopi', 1), expectChange(SOLD_OUT)])),
    );
    assert(races.filter((r) => r.ok)).toHaveLength(1);
    assert(await jars()).toEqual({ kopi: 0 });
  });
});

describe('a read', () => {
  test('runs several queries in one round trip', async () => {
    const query = () =>
      read<{ full: { name: string }; counted: { total: number } }>(db, {
        full: { sql: 'SELECT name FROM jar WHERE stock >= ?', args: [1] },
        counted: { sql: 'SELECT count(*) AS total FROM jar' },
      });
    assert(await roundTripsOf(db, query)).toBe(1);
    const {
      full,
      counted: [count],
    } = await query();
    assert(full.map((r) => r.name)).toEqual(['kopi']);
    assert(count?.total).toBe(1);
  });

  test('gives null for a row that is not there', async () => {
    assert(await readOne(db, { sql: 'SELECT 1 FROM jar WHERE name = ?', args: ['teh'] })).toBeNull();
  });
});
