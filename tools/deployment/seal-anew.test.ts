import { expect, test } from 'vitest';
import { modules } from '../../src/app/modules.ts';
import { commit, isSealedOrOwn, openText, raw, readRows, sealing, type Db } from '../../src/platform/libsql/index.ts';
import { openVault, sealedWith } from '../../src/platform/vault/index.ts';
import { testDeps } from '../../tests/support/index.ts';
import { withSigner } from '../../tests/support/letter-signer.ts';
import { seed } from '../seed/index.ts';
import { sealAnew } from './seal-anew.ts';
import { sealedColumns } from './sealed-columns.ts';

const OLD = { id: 'test', bytes: new Uint8Array(32).fill(7) };
const NEW = { id: 'next', bytes: new Uint8Array(32).fill(8) };
const indexKey = new Uint8Array(32).fill(9);

const valuesOf = (db: Db, { table, column }: { table: string; column: string }) =>
  readRows<{ value: string }>(db, {
    sql: `SELECT "${column}" AS value FROM "${table}" WHERE "${column}" IS NOT NULL ORDER BY rowid`,
  });

test('after a rotation everything personal opens without the old key', { timeout: 120_000 }, async () => {
  const deps = await withSigner(testDeps());
  await seed(deps, modules, () => {});
  // The demonstration has no look yet.
  await commit(deps.db, [
    raw(
      `INSERT INTO record_looks (id, village_id, resident_id, actor, "by", purpose, extent, at)
       SELECT 'look', village_id, id, 'system:test', 'Operator Desa', ?1, 'opened', 1 FROM residents LIMIT 1`,
      [sealing('Melayani di loket', 'record_looks.purpose')],
    ),
  ]);
  const columns = await sealedColumns(deps.db);
  const both = { db: deps.db, vault: openVault({ keys: [NEW, OLD], indexKey }) };
  let changed = 0;
  for (const column of columns) changed += await sealAnew(both, column, NEW.id);
  expect(changed).toBeGreaterThan(5_000);

  const vault = openVault({ keys: [NEW], indexKey });
  const filled: string[] = [];
  for (const column of columns) {
    const rows = await valuesOf(deps.db, column);
    const sealed = rows.filter(({ value }) => !column.words || column.always || value.startsWith('v1.'));
    expect(sealed.filter(({ value }) => sealedWith(value) !== NEW.id)).toEqual([]);
    expect(rows.filter(({ value }) => !isSealedOrOwn(value))).toEqual([]);
    if (sealed[0]) filled.push(column.context);
    // The context is authenticated: this also proves that every column is named as the vault expects.
    for (const { value } of sealed.slice(0, 5)) await vault.open(value, column.context);
  }
  expect(filled).toEqual(
    expect.arrayContaining([
      'accounts.phone',
      'audit_events.reason',
      'letter_requests.answers',
      'letter_requests.reason',
      'letters.revoked_reason',
      'letters.snapshot',
      'letters.token',
      'orders.address',
      'orders.cancel_reason',
      'record_looks.purpose',
      'residents.disability',
      'residents.nik',
      'residents.religion',
      'signers.key',
      'timeline_entries.note',
    ]),
  );
  for (const column of columns) expect(await sealAnew(both, column, NEW.id)).toBe(0);

  // What is printed on an issued letter stays frozen: the same key seals nothing else into it.
  const other = await vault.seal('{}', 'letters.snapshot');
  for (const value of [other, 'plain', 'v1.next'])
    await expect(commit(deps.db, [raw('UPDATE letters SET snapshot_sealed = ?', [value])])).rejects.toThrow(
      /an issued letter never changes/,
    );
  // Nor does history: the same key seals nothing else into it, and nothing is taken out or added.
  for (const [column, refused] of [
    ['audit_events.reason', /audit is append-only/],
    ['timeline_entries.note', /the timeline is append-only/],
    ['letters.revoked_reason', /revoked once/],
    ['record_looks.purpose', /looks are append-only|NOT NULL/],
  ] as const) {
    const [table = '', name = ''] = column.split('.');
    for (const value of [await vault.seal('Lain', column), 'Lain', null])
      for (const where of [
        `${name} IS NOT NULL AND ${name} LIKE 'v1.%'`,
        ...(table === 'audit_events' || table === 'timeline_entries' ? [`${name} IS NULL`] : []),
      ])
        await expect(commit(deps.db, [raw(`UPDATE ${table} SET ${name} = ? WHERE ${where}`, [value])])).rejects.toThrow(
          refused,
        );
  }
});

test('words written before their column was sealed are sealed by a command that may be killed and run again', async () => {
  const deps = testDeps();
  const { db, vault } = deps;
  const told = (i: number) => (i % 10 === 0 ? 'code:not_paid' : i % 10 === 1 ? null : `Ibu Siti sakit, hari ke-${i}`);
  await commit(
    db,
    Array.from({ length: 350 }, (_, i) =>
      raw(
        `INSERT INTO timeline_entries (id, case_kind, case_id, village_id, state, actor, role, note, holder, at)
         VALUES (?1, 'order', 'o', '18.09.10.2004', 'rejected', 'system', 'system', ?2, 'nobody', ?1)`,
        [i, told(i)],
      ),
    ),
  );
  const column = (await sealedColumns(db)).find(({ context }) => context === 'timeline_entries.note');
  if (!column) throw new Error('The timeline’s notes are not sealed.');
  const lying = async () => (await valuesOf(db, column)).filter(({ value }) => !isSealedOrOwn(value)).length;
  expect(await lying()).toBe(280);

  let portions = 0;
  const dying = Object.assign(Object.create(db) as Db, {
    $client: {
      execute: db.$client.execute.bind(db.$client),
      batch: (...asked: Parameters<Db['$client']['batch']>) => {
        portions += 1;
        if (portions > 2) throw new Error('killed');
        return db.$client.batch(...asked);
      },
    },
  });
  await expect(sealAnew({ db: dying, vault }, column, OLD.id)).rejects.toThrow('killed');
  expect(await lying()).toBe(103);
  const before = await valuesOf(db, column);
  expect(await sealAnew({ db, vault }, column, OLD.id)).toBe(103);
  expect(await lying()).toBe(0);

  const after = await valuesOf(db, column);
  expect(after.slice(0, 200)).toEqual(before.slice(0, 200));
  const opened = await Promise.all(after.map(({ value }) => openText(vault, value, column.context)));
  expect(opened).toEqual(Array.from({ length: 350 }, (_, i) => told(i)).filter((note) => note !== null));
  expect(await sealAnew({ db, vault }, column, OLD.id)).toBe(0);
});
