import { commitmentTo, entryText, readOpening, type Opening } from '../../src/foundation/audit/entry.ts';
import { bytesOf } from '../../src/platform/log/bytes.ts';
import { isConsistent, isIncluded } from '../../src/platform/log/check-proof.ts';
import { openCheckpoint } from '../../src/platform/log/checkpoint.ts';
import { leafHash } from '../../src/platform/log/hashing.ts';
import { readVerifier } from '../../src/platform/log/note.ts';
import { readProof } from '../../src/platform/log/proof-file.ts';
import { proveConsistency } from '../../src/platform/log/prove.ts';
import { tileHashAt } from '../../src/platform/log/tile-hashes.ts';
import { Trouble } from '../local/trouble.ts';
import type { Remembered } from './follow-log.ts';
import type { PublicFiles } from './public-files.ts';

/** What a receipt proves, once it was checked. */
export interface Checked {
  readonly index: number;
  /** Of the head in the receipt. */
  readonly size: number;
  readonly opening: Opening;
}

/**
 * Checks a receipt: its opening is the entry's, the entry is under the receipt's signed head, and that head is a beginning of the log
 * as it is today (`now`, which was checked before). Throws, naming what is wrong.
 */
export async function checkReceipt(files: PublicFiles, file: string, now: Remembered): Promise<Checked> {
  const receipt = readProof(file);
  const opening = readOpening(receipt?.extra ?? '');
  if (!receipt || !opening) throw new Trouble('This is no receipt of a public log with an opening.');
  const verifier = readVerifier(now.key);
  const [head, today] = [await openCheckpoint(receipt.checkpoint, verifier), await openCheckpoint(now.note, verifier)];
  if (!head || !today) throw new Trouble('TAMPERED: the head in this receipt is not signed by the key of this log.');
  const leaf = leafHash(bytesOf(entryText(commitmentTo(receipt.extra ?? ''))));
  if (!isIncluded(leaf, receipt.index, head, receipt.proof))
    throw new Trouble('TAMPERED: what this receipt says is not what was recorded under its head.');
  if (head.size > today.size)
    throw new Trouble(`TAMPERED: the log went back behind this receipt's head (${head.size}).`);
  const hashAt = tileHashAt({ size: today.size, edge: [] }, files.tile);
  if (!isConsistent(head, today, await proveConsistency(hashAt, head.size, today.size)))
    throw new Trouble("TAMPERED: this receipt's head is of another history than the log shows today.");
  return { index: receipt.index, size: head.size, opening };
}
