import { expect, test } from 'vitest';
import { modules } from '../../src/app/modules.ts';
import { commit, raw, readRows } from '../../src/platform/libsql/index.ts';
import { openVault, sealedWith } from '../../src/platform/vault/index.ts';
import { testDeps } from '../../tests/support/index.ts';
import { withSigner } from '../../tests/support/letter-signer.ts';
import { seed } from '../seed/index.ts';
import { sealAnew, sealedColumns } from './seal-anew.ts';

const OLD = { id: 'test', bytes: new Uint8Array(32).fill(7) };
const NEW = { id: 'next', bytes: new Uint8Array(32).fill(8) };
const indexKey = new Uint8Array(32).fill(9);

test('after a rotation everything personal opens without the old key', { timeout: 60_000 }, async () => {
  const deps = await withSigner(testDeps());
  await seed(deps, modules, () => {});
  const columns = await sealedColumns(deps.db);
  const both = { db: deps.db, vault: openVault({ keys: [NEW, OLD], indexKey }) };
  let changed = 0;
  for (const column of columns) changed += await sealAnew(both, column, NEW.id);
  expect(changed).toBeGreaterThan(5_000);

  const vault = openVault({ keys: [NEW], indexKey });
  const filled: string[] = [];
  for (const { table, column } of columns) {
    const rows = await readRows<{ value: string }>(deps.db, {
      sql: `SELECT "${column}" AS value FROM "${table}" WHERE "${column}" IS NOT NULL`,
    });
    expect(rows.filter((r) => sealedWith(r.value) !== NEW.id)).toEqual([]);
    if (rows[0]) filled.push(`${table}.${column}`);
    // The context is authenticated: this also proves that every column is named as the vault expects.
    for (const row of rows.slice(0, 5)) await vault.open(row.value, `${table}.${column.replace('_sealed', '')}`);
  }
  expect(filled).toEqual(
    expect.arrayContaining([
      'accounts.phone_sealed',
      'letter_requests.answers_sealed',
      'letters.snapshot_sealed',
      'letters.token_sealed',
      'orders.address_sealed',
      'residents.nik_sealed',
      'signers.key_sealed',
    ]),
  );
  expect(await sealAnew(both, { table: 'residents', column: 'nik_sealed' }, NEW.id)).toBe(0);

  // What is printed on an issued letter stays frozen: the same key seals nothing else into it.
  const other = await vault.seal('{}', 'letters.snapshot');
  for (const value of [other, 'plain', 'v1.next'])
    await expect(commit(deps.db, [raw('UPDATE letters SET snapshot_sealed = ?', [value])])).rejects.toThrow(
      /an issued letter never changes/,
    );
});
