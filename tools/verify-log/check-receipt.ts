import { readOpening, type Opening } from '../../src/foundation/audit/entry.ts';
import type { CheckedFile } from '../../src/kernel/ports.ts';
import { checkFile } from '../../src/platform/log/check-file.ts';
import { logOf, type FollowedLogs } from '../../src/platform/log/follow-keys.ts';
import { Trouble } from '../local/trouble.ts';

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
  unsigned: 'TAMPERED: the head in this receipt is not signed with the key of this log that was in force.',
  changed: 'TAMPERED: what this receipt says is not what was recorded under its head.',
  ahead: "TAMPERED: the log went back behind this receipt's head.",
  forked: "TAMPERED: this receipt's head is of another history than the log shows today.",
};

/**
 * Checks a receipt: its opening is the entry's, the entry is under the receipt's signed head, and that head is a beginning of the log
 * as it is today (which was checked before). Throws, naming what is wrong.
 */
export async function checkReceipt(logs: FollowedLogs, file: string): Promise<Checked> {
  const checked = await checkFile(file, logOf(file, logs));
  if (checked.is !== 'receipt') throw new Trouble(WRONG[checked.is]);
  const opening = readOpening(checked.opening);
  if (!opening) throw new Trouble(NO_RECEIPT);
  return { index: checked.index, size: checked.size, opening };
}
