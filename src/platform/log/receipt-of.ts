import type { BlobStore } from '../../kernel/ports.ts';
import type { EndedLog, LedgerState, SignedHead } from './ledger.ts';
import { findTile, logBlobs, treeOf } from './log-blobs.ts';
import { writeProof } from './proof-file.ts';
import { proveInclusion } from './prove.ts';
import { tileHashAt } from './tile-hashes.ts';

/** The n-th log of a site: how many entries are in those before it, and its head, which is its last when it ended. */
export const nthLog = ({ ended, log, base, head }: LedgerState, n: number): EndedLog | null =>
  ended[n - 1] ?? (n === log && head ? { base, head } : null);

/** The receipt of an entry by its index in all logs together; null while no head covers it, or none is to be trusted. */
export async function receiptOf(
  state: LedgerState,
  store: BlobStore,
  index: number,
  extra: string | null,
): Promise<string | null> {
  const n = state.ended.filter(({ base, head }) => base + head.size <= index).length + 1;
  if (state.standstill && n === state.log) return null;
  const { base, head } = nthLog(state, n) ?? {};
  if (base === undefined || !head) return null;
  const own = index - base;
  // Of two heads that cover it the one that others signed.
  const { note, ...tree } = shownHead(state, n, own, head);
  if (own >= tree.size) return null;
  const proof = await proveInclusion(
    tileHashAt(treeOf(tree), (name) => findTile(logBlobs(store, n), name)),
    own,
    tree.size,
  );
  return writeProof({ extra, index: own, proof, checkpoint: note });
}

const shownHead = ({ log, cosigned }: LedgerState, n: number, own: number, head: SignedHead): SignedHead =>
  n === log && cosigned && own < cosigned.size ? cosigned : head;
