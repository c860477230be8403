import { toHex } from '../../src/kernel/hex.ts';
import { fromHex, sameBytes } from '../../src/platform/log/bytes.ts';
import { openCheckpoint } from '../../src/platform/log/checkpoint.ts';
import { leafHash } from '../../src/platform/log/hashing.ts';
import { readVerifier } from '../../src/platform/log/note.ts';
import { EMPTY, grown, rootOf, type Tree } from '../../src/platform/log/tree.ts';
import { Trouble } from '../local/trouble.ts';
import type { PublicFiles } from './public-files.ts';

/** What a verifier keeps between its visits. */
export interface Remembered {
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
export async function followLog(files: PublicFiles, key: string, before: Remembered | null): Promise<Remembered> {
  if (before && before.key !== key) throw new Trouble('TAMPERED: this log was signed with another key before.');
  const note = await files.checkpoint();
  const head = await openCheckpoint(note, readVerifier(key));
  if (!head) throw new Trouble('TAMPERED: the head is not signed by the key of this log.');
  const start = before ? treeIn(before) : EMPTY;
  if (head.size < start.size)
    throw new Trouble(`TAMPERED: the log went back, from ${start.size} entries to ${head.size}.`);
  let tree = start;
  for await (const entries of files.entries(start.size, head.size)) tree = grown(tree, entries.map(leafHash)).tree;
  if (!sameBytes(rootOf(tree), head.root))
    throw new Trouble(
      start.size > 0
        ? `TAMPERED: the entries are not those of the last visit (${start.size}) with others behind them.`
        : 'TAMPERED: the entries do not make the signed head.',
    );
  return { key, size: tree.size, edge: tree.edge.map(toHex), note };
}
