import type { LogKey } from './key-history.ts';
import type { RecordedKey } from './ledger.ts';
import { readVerifier, type NoteSigner } from './note.ts';

/**
 * Who signs a head of this size: the key in force there, and of those before it what is still at hand. A key that is recorded, and
 * whose history is not published yet, signs beside the one before it alone: else nobody could follow from that one to it.
 * Throws when a key is not at hand; then nothing is signed, and the head of before stays.
 */
export function signersAt(
  size: number,
  mine: readonly NoteSigner[],
  published: readonly LogKey[],
  recorded: readonly RecordedKey[],
): NoteSigner[] {
  const isOf = (key: string) => (it: LogKey) => it.verifier.key === key;
  const fresh = recorded
    .filter(({ key }) => !published.some(isOf(key)))
    .map(({ key, index }): LogKey => ({ verifier: readVerifier(key), entry: index }));
  const keys = [...published, ...fresh].filter(({ entry }) => entry < size);
  const signers = keys.flatMap(({ verifier }) => mine.find((it) => it.verifier.key === verifier.key) ?? []);
  const needed = keys.slice(keys.some((key) => fresh.includes(key)) ? -2 : -1);
  const missing = needed.find(({ verifier }) => !signers.some((it) => it.verifier.key === verifier.key));
  if (missing || needed.length === 0)
    throw new Error(`The public log is not signed: LOG_KEY and LOG_NEXT_KEY lack ${missing?.verifier.key}.`);
  return signers;
}
