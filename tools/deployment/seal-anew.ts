import type { Vault } from '../../src/kernel/ports.ts';
import { commit, isSealedOrOwn, openText, raw, readRows, type Db } from '../../src/platform/libsql/index.ts';
import { sealedWith } from '../../src/platform/vault/index.ts';
import type { SealedColumn } from './sealed-columns.ts';

const PORTION = 100;

interface Sealable {
  readonly id: number;
  readonly value: string | null;
}

/**
 * Seals every value of a column with the vault's first key: what another key has sealed, and what was written before the column
 * was sealed. A value that changes meanwhile keeps its change: the site seals with the first key already. Safe to stop and to
 * run again. Returns how many values were sealed.
 */
export async function sealAnew(
  { db, vault }: { db: Db; vault: Vault },
  { table, column, context, words, always }: SealedColumn,
  currentKey: string,
): Promise<number> {
  const wants = ({ value }: Sealable): boolean => {
    if (value === null) return always;
    if (value.startsWith('v1.') && isSealedOrOwn(value)) return sealedWith(value) !== currentKey;
    return always || !words || !isSealedOrOwn(value);
  };
  let [after, changed] = [0, 0];
  while (true) {
    const rows = await readRows<Sealable>(db, {
      sql: `SELECT rowid AS id, "${column}" AS value FROM "${table}"
              WHERE rowid > ?1 ${always ? '' : `AND "${column}" IS NOT NULL`} ORDER BY rowid LIMIT ${PORTION}`,
      args: [after],
    });
    const old = rows.filter(wants);
    const steps = await Promise.all(
      old.map(async ({ id, value }) =>
        raw(`UPDATE "${table}" SET "${column}" = ?1 WHERE rowid = ?2 AND "${column}" IS ?3`, [
          await vault.seal(await opened(value ?? ''), context),
          id,
          value,
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

  function opened(value: string): Promise<string> {
    return words ? openText(vault, value, context) : vault.open(value, context);
  }
}
