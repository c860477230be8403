import { commitmentTo, entryText, readOpening, type Opening } from '../../src/foundation/audit/entry.ts';
import type { CheckedFile } from '../../src/kernel/ports.ts';
import { bytesOf } from '../../src/platform/log/bytes.ts';
import { checkFile } from '../../src/platform/log/check-file.ts';
import { openCheckpoint } from '../../src/platform/log/checkpoint.ts';
import { readVerifier } from '../../src/platform/log/note.ts';
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

const NO_RECEIPT = 'This is no receipt of a public log with an opening.';
const WRONG: Readonly<Record<Exclude<CheckedFile['is'], 'receipt'>, string>> = {
  head: NO_RECEIPT,
  silent: 'The log does not answer.',
  unreadable: NO_RECEIPT,
  unsigned: 'TAMPERED: the head in this receipt is not signed by the key of this log.',
  changed: 'TAMPERED: what this receipt says is not what was recorded under its head.',
  ahead: "TAMPERED: the log went back behind this receipt's head.",
  forked: "TAMPERED: this receipt's head is of another history than the log shows today.",
};

/**
 * Checks a receipt: its opening is the entry's, the entry is under the receipt's signed head, and that head is a beginning of the log
 * as it is today (`now`, which was checked before). Throws, naming what is wrong.
 */
export async function checkReceipt(files: PublicFiles, file: string, now: Remembered): Promise<Checked> {
  const verifier = readVerifier(now.key);
  const today = await openCheckpoint(now.note, verifier);
  if (!today) throw new Trouble(WRONG.unsigned);
  const entryOf = (opening: string) => bytesOf(entryText(commitmentTo(opening)));
  const checked = await checkFile(file, { verifier, now: today, entryOf, tile: files.tile });
  if (checked.is !== 'receipt') throw new Trouble(WRONG[checked.is]);
  const opening = readOpening(checked.opening);
  if (!opening) throw new Trouble(NO_RECEIPT);
  return { index: checked.index, size: checked.size, opening };
}
