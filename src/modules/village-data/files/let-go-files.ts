import type { Deps } from '../../../foundation/deps.ts';
import { DAY } from '../../../kernel/clock.ts';
import { asking, commit, raw } from '../../../platform/libsql/index.ts';
import { dropFile, type StoredAs } from './stored.ts';

/** A file that no release came to name. */
const UNNAMED_FOR = 90 * DAY;
const AT_ONCE = 10;
const FILE = 'id, village_id, dataset, kind, name';

type Due = { id: string; village_id: string; dataset: string; kind: StoredAs['kind']; name: string };

/**
 * Lets the bytes of files go that were taken away, and of those that no release named in three months, with their rows. What was
 * taken away is marked when its bytes are gone: where this dies in between, it is tried again. Run by the timer. Gives how many.
 */
export async function letGoFiles({ db, blobs, clock }: Pick<Deps, 'db' | 'blobs' | 'clock'>): Promise<number> {
  const now = clock.now();
  const unnamed = asking<Due>(
    `DELETE FROM dataset_files WHERE id IN (
       SELECT id FROM dataset_files INDEXED BY dataset_files_due
       WHERE gone_at IS NULL AND published_at IS NULL AND withdrawn_at IS NULL AND kept_at < ?1 ORDER BY kept_at LIMIT ${AT_ONCE})
     RETURNING ${FILE}`,
    [now - UNNAMED_FOR],
  );
  const withdrawn = asking<Due>(
    `SELECT ${FILE} FROM dataset_files INDEXED BY dataset_files_due
     WHERE gone_at IS NULL AND withdrawn_at IS NOT NULL ORDER BY kept_at LIMIT ${AT_ONCE}`,
  );
  const done = await commit(db, [unnamed, withdrawn]);
  if (!done.ok) return 0;
  const taken = done.value.rowsOf(withdrawn);
  const files = [...done.value.rowsOf(unnamed), ...taken];
  for (const { village_id: villageId, ...file } of files) await dropFile({ blobs }, { villageId, ...file });
  if (taken.length > 0)
    await commit(db, [
      raw(
        `UPDATE dataset_files SET gone_at = ?1 WHERE id IN (SELECT value FROM json_each(?2)) AND withdrawn_at IS NOT NULL`,
        [now, JSON.stringify(taken.map(({ id }) => id))],
      ),
    ]);
  return files.length;
}
