import { toHex } from '../../kernel/hex.ts';
import { unpacked } from './bundle.ts';
import { leafHash } from './hashing.ts';
import type { LedgerState, LogLedger, SignedHead } from './ledger.ts';
import { findTile, treeOf, type LogBlobs } from './log-blobs.ts';
import { NotTheSame } from './next-tiles.ts';
import { TILE, widthAt } from './tiles.ts';
import { EMPTY, grown, rootOf } from './tree.ts';

/**
 * Puts the published entries that an older database lacks back at their indexes, out of the tiles: first all are read and must
 * make the published root together, then a bundle at a time is written. What stood there meanwhile gets later indexes.
 */
export async function fetchBack(
  { ledger, blobs }: { ledger: LogLedger; blobs: LogBlobs },
  state: LedgerState,
  goal: SignedHead,
): Promise<void> {
  let tree = state.head ? treeOf(state.head) : EMPTY;
  for await (const entries of published(blobs, tree.size, goal.size)) tree = grown(tree, entries.map(leafHash)).tree;
  if (toHex(rootOf(tree)) !== goal.root) throw new NotTheSame('the bundles do not make the published head');
  let from = state.fixed;
  const text = new TextDecoder();
  for await (const entries of published(blobs, from, goal.size)) {
    if (
      !(await ledger.fetched(
        state.log,
        from,
        entries.map((entry) => text.decode(entry)),
      ))
    )
      return;
    from += entries.length;
  }
}

async function* published(blobs: LogBlobs, from: number, to: number): AsyncGenerator<Uint8Array[]> {
  for (let n = Math.floor(from / TILE); n * TILE < to; n += 1) {
    const found = await findTile(blobs, { level: 'entries', n, width: widthAt('entries', n, to) });
    const entries = found && unpacked(found);
    if (!entries) throw new NotTheSame(`the bundle ${n} is missing`);
    yield entries.slice(Math.max(0, from - n * TILE));
  }
}
