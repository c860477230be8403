import type { BlobStore } from '../../kernel/ports.ts';
import { toHex } from '../../kernel/hex.ts';
import { newestKey, openHead, type KnownLog } from './key-history.ts';
import type { LedgerState, LogLedger } from './ledger.ts';
import { logBlobs, type LogBlobs, type ShownHead } from './log-blobs.ts';
import { NotTheSame } from './next-tiles.ts';
import type { NoteSigner } from './note.ts';

/**
 * The key of the successor that is to begin, when its secret is at hand; null for none. Neither whoever can write to the blob store
 * nor whoever can write to the database ends a log alone.
 */
export const successorOf = (state: LedgerState, shown: ShownHead | null, mine: readonly NoteSigner[]): string | null =>
  mine.find(({ verifier }) => verifier.key === (shown?.head.endedFor ?? state.successor))?.verifier.key ?? null;

/**
 * Ends a log for its successor. First its head in the blob store is marked as the last, over the version that was read: from then
 * on nobody puts another in its place, whichever database and key they have. Then the database goes on behind it. Each may be the
 * last thing that is done, and be done twice.
 */
export async function endLog(
  parts: { readonly ledger: LogLedger; readonly store: BlobStore; readonly blobs: LogBlobs; readonly log: KnownLog },
  { log, head, cosigned }: LedgerState,
  shown: ShownHead,
  to: string,
): Promise<void> {
  if (!head) return;
  const isCosigned = cosigned?.size === head.size && cosigned.root === head.root;
  const last = shown.head.endedFor === undefined ? { ...head, ...(isCosigned && { note: cosigned.note }) } : shown.head;
  if (shown.head.endedFor === undefined && !(await parts.blobs.showHead({ ...last, endedFor: to }, shown))) return;
  const signed = await openHead(last.note, parts.log.keys);
  if (signed?.size !== head.size || toHex(signed.root) !== head.root)
    throw new NotTheSame('the last head is not the one that was signed');
  const isBegun = (await logBlobs(parts.store, log + 1).head()) !== null;
  await parts.ledger.succeed({
    head: { ...head, note: last.note },
    from: newestKey(parts.log),
    to,
    isBegun,
  });
}
