import { toHex } from '../../src/kernel/hex.ts';
import { fromHex, sameBytes } from '../../src/platform/log/bytes.ts';
import type { FollowedLog } from '../../src/platform/log/follow-keys.ts';
import { newestKey } from '../../src/platform/log/key-history.ts';
import { leafHash } from '../../src/platform/log/hashing.ts';
import { EMPTY, grown, rootOf, type Tree } from '../../src/platform/log/tree.ts';
import { Trouble } from '../local/trouble.ts';
import { entriesOf } from './entries-of.ts';

/** What a verifier keeps between its visits. */
export interface Remembered {
  /** The newest key. */
  readonly key: string;
  readonly size: number;
  /** The tree's right edge, hex. */
  readonly edge: readonly string[];
  readonly note: string;
}

const treeIn = ({ size, edge }: Remembered): Tree => ({
  size,
  edge: edge.map((hash) => fromHex(hash) ?? new Uint8Array()),
});

/**
 * Reads what is new since the last visit and demands that old and new entries together make the head that is signed now: so nothing
 * that was there then was changed, removed or moved. Throws, naming what is wrong.
 */
export async function followLog(log: FollowedLog, before: Remembered | null): Promise<Remembered> {
  const start = before ? treeIn(before) : EMPTY;
  if (log.now.size < start.size)
    throw new Trouble(`TAMPERED: the log went back, from ${start.size} entries to ${log.now.size}.`);
  let tree = start;
  for await (const entries of entriesOf(log, start.size, log.now.size)) tree = grown(tree, entries.map(leafHash)).tree;
  if (!sameBytes(rootOf(tree), log.now.root))
    throw new Trouble(
      start.size > 0
        ? `TAMPERED: the entries are not those of the last visit (${start.size}) with others behind them.`
        : 'TAMPERED: the entries do not make the signed head.',
    );
  return { key: newestKey(log), size: tree.size, edge: tree.edge.map(toHex), note: log.note };
}
