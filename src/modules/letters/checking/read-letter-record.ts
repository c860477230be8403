import { recordedOf, recordedQuery, type RecordedRow } from '../../../foundation/audit/index.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { receiptOf } from '../../../hub/timeline/index.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import type { Result } from '../../../kernel/result.ts';
import { readRows } from '../../../platform/libsql/index.ts';
import { letterByToken, missed } from './check-letter.ts';
import { readToken } from './read-token.ts';

/**
 * The receipt of the public log that a letter was issued, for whoever holds the paper: of its issuing alone. Refusals: as of
 * checking it; `record.no_such_entry`, `record.not_yet`.
 */
export async function readLetterRecord(
  deps: Pick<Deps, 'db' | 'clock' | 'log'>,
  ctx: Ctx,
  token: string,
): Promise<Result<string>> {
  const read = readToken(token);
  if (!read.ok) return read;
  const letter = await letterByToken(deps, read.value);
  if (!letter) return missed(deps, ctx);
  const rows = await readRows<RecordedRow>(deps.db, recordedQuery([{ kind: 'letter', id: letter.id }]));
  return receiptOf(
    deps,
    rows.map(recordedOf).find(({ action }) => action === 'letter.issued'),
  );
}
