import type { Vault } from '../../src/kernel/ports.ts';
import { commit, raw, readRows, type Db } from '../../src/platform/libsql/index.ts';
import { sealedWith } from '../../src/platform/vault/index.ts';

export interface SealedColumn {
  readonly table: string;
  /** Ends in `_sealed`. */
  readonly column: string;
}

/** Every column of the database that holds sealed values. */
export async function sealedColumns(db: Db): Promise<readonly SealedColumn[]> {
  const rows = await readRows<{ table_name: string; column_name: string }>(db, {
    sql: `SELECT t.name AS table_name, c.name AS column_name FROM sqlite_master t, pragma_table_info(t.name) c
            WHERE t.type = 'table' AND c.name LIKE '%\\_sealed' ESCAPE '\\' ORDER BY t.name, c.cid`,
  });
  return rows.map((r) => ({ table: r.table_name, column: r.column_name }));
}

const PORTION = 100;

/**
 * Seals every value of a column with the vault's first key. A value that changes meanwhile keeps its change: the site seals with
 * the first key already. Safe to stop and to run again. Returns how many values were sealed anew.
 */
export async function sealAnew(
  { db, vault }: { db: Db; vault: Vault },
  { table, column }: SealedColumn,
  currentKey: string,
): Promise<number> {
  const context = `${table}.${column.replace(/_sealed$/, '')}`;
  let [after, changed] = [0, 0];
  while (true) {
    const rows = await readRows<{ id: number; value: string }>(db, {
      sql: `SELECT rowid AS id, "${column}" AS value FROM "${table}"
              WHERE rowid > ?1 AND "${column}" IS NOT NULL ORDER BY rowid LIMIT ${PORTION}`,
      args: [after],
    });
    const old = rows.filter((r) => sealedWith(r.value) !== currentKey);
    const steps = await Promise.all(
      old.map(async (r) =>
        raw(`UPDATE "${table}" SET "${column}" = ?1 WHERE rowid = ?2 AND "${column}" = ?3`, [
          await vault.seal(await vault.open(r.value, context), context),
          r.id,
          r.value,
        ]),
      ),
    );
    if (steps.length > 0) {
      const done = await commit(db, steps);
      if (!done.ok) throw new Error(`${context} could not be sealed anew: ${done.refusal.code}`);
    }
    changed += old.length;
    if (rows.length < PORTION) return changed;
    after = rows.at(-1)?.id ?? after;
  }
}
