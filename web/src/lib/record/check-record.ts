import type { CheckedFile } from '#src/kernel/ports.ts';
import { toHex } from '#src/kernel/hex.ts';
import { bytesOf } from '#src/platform/log/bytes.ts';
import { checkFile } from '#src/platform/log/check-file.ts';
import { openCheckpoint } from '#src/platform/log/checkpoint.ts';
import { sha256 } from '#src/platform/log/hashing.ts';
import { readVerifier, type CheckSignature } from '#src/platform/log/note.ts';
import { tilePath } from '#src/platform/log/tiles.ts';

/** The head that this device saw last. */
export interface Memory {
  read(): string | null;
  keep(head: string): void;
}

/**
 * What a receipt proves on this device. `back`: the log shows less than, or something else than, what this device saw before: the
 * alarm. `silent`: the log gives no answer now.
 */
export type Verdict =
  | { readonly is: 'recorded'; readonly index: number; readonly size: number }
  | { readonly is: 'back' | Exclude<CheckedFile['is'], 'receipt'> };

const entryOf = (opening: string) => bytesOf(`{"c":"${toHex(sha256(bytesOf(opening)))}","v":1}`);

/** Checks a receipt against the log's public files alone, and against the head remembered from earlier visits. */
export async function checkRecord(
  receipt: string,
  key: string,
  memory: Memory,
  { get, check }: { get: (path: string) => Promise<Response>; check?: CheckSignature },
): Promise<Verdict> {
  const fetched = async (path: string) => {
    const answer = await get(`/log/${path}`);
    if (!answer.ok) throw new Error(`${answer.status}`);
    return answer;
  };
  try {
    const [known, seen] = memory.read()?.split('\n\n\n') ?? [];
    const verifier = readVerifier(known ?? key, check);
    const note = await (await fetched('checkpoint')).text();
    const now = await openCheckpoint(note, verifier);
    if (!now || verifier.key !== key) return { is: known ? 'back' : 'unsigned' };
    const tile = async (name: Parameters<typeof tilePath>[0]) =>
      new Uint8Array(await (await fetched(tilePath(name))).arrayBuffer());
    const against = { verifier, now, entryOf, tile };
    if (seen && (await checkFile(seen, against)).is !== 'head') return { is: 'back' };
    memory.keep(`${key}\n\n\n${note}`);
    const checked = await checkFile(receipt, against);
    return checked.is === 'receipt' ? { is: 'recorded', index: checked.index, size: now.size } : { is: checked.is };
  } catch {
    return { is: 'silent' };
  }
}
