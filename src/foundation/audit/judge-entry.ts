import { fillerText } from './enter-daily.ts';
import { commitmentTo } from './entry.ts';
import { openingOfRow, type AuditRow } from './waiting.repo.ts';

/** An entry of the public log with what the database knows of it. */
export interface KnownEntry {
  /** As it was published. */
  readonly c: string;
  /** Null: the database does not know which event it was. */
  readonly eventId: string | null;
  readonly salt: string | null;
  readonly row: AuditRow | null;
  /** An event says that this salt was erased. */
  readonly isErasureRecorded: boolean;
}

/**
 * `whole`: it opens to its row. `filler`: it stands for nothing. `erased`: its salt was erased, and that is recorded. `unknown`: it
 * was fetched back from the tiles after a loss. All others were tampered with: `changed`, the row is not what was hashed;
 * `row_deleted`; `salt_deleted`, and nothing says that it was erased.
 */
export type Judged = 'whole' | 'filler' | 'erased' | 'unknown' | 'changed' | 'row_deleted' | 'salt_deleted';

export function judgeEntry({ c, eventId, salt, row, isErasureRecorded }: KnownEntry): Judged {
  if (eventId === null) return 'unknown';
  if (!row) return salt !== null && commitmentTo(fillerText(salt, eventId)) === c ? 'filler' : 'row_deleted';
  if (salt === null) return isErasureRecorded ? 'erased' : 'salt_deleted';
  return commitmentTo(openingOfRow(row, salt)) === c ? 'whole' : 'changed';
}
