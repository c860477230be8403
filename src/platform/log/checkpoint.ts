import { fromBase64, toBase64 } from './bytes.ts';
import { HASH_BYTES, type Hash } from './hashing.ts';
import { openNote, type Verifier } from './note.ts';

/** A log's head: how many entries, under which root (C2SP tlog-checkpoint). */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
}

export const writeCheckpoint = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${toBase64(root)}\n`;

/** The head in a signed note of a log, whose name these keys have; null when none of them signed it, or it is of another log. */
export async function openCheckpoint(note: string, ...verifiers: readonly Verifier[]): Promise<Checkpoint | null> {
  const text = await openNote(note, verifiers);
  const [, origin = '', digits = '', data = ''] =
    /^([^\n]+)\n(0|[1-9]\d{0,15})\n([^\n]+)\n(?:[^\n]+\n)*$/.exec(text ?? '') ?? [];
  const root = fromBase64(data);
  const size = Number(digits);
  if (!verifiers.some(({ name }) => name === origin) || root?.length !== HASH_BYTES || !Number.isSafeInteger(size))
    return null;
  return { origin, size, root };
}
