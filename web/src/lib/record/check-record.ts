import type { CheckedFile } from '#src/kernel/ports.ts';
import { toHex } from '#src/kernel/hex.ts';
import { bytesOf } from '#src/platform/log/bytes.ts';
import { checkFile } from '#src/platform/log/check-file.ts';
import { openCheckpoint } from '#src/platform/log/checkpoint.ts';
import { sha256 } from '#src/platform/log/hashing.ts';
import type { CheckSignature } from '#src/platform/log/ed25519.ts';
import { readVerifier } from '#src/platform/log/note.ts';
import { readProof } from '#src/platform/log/proof-file.ts';
import { tilePath } from '#src/platform/log/tiles.ts';
import { witnessedIn } from '#src/platform/log/witnessed.ts';
import { readPolicyText } from '#src/platform/log/witness-policy.ts';

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
  | { readonly is: 'recorded'; readonly index: number; readonly size: number; readonly witnesses: number }
  | { readonly is: 'back' | Exclude<CheckedFile['is'], 'receipt'> };

const entryOf = (opening: string) => bytesOf(`{"c":"${toHex(sha256(bytesOf(opening)))}","v":1}`);

/** Checks a receipt, and who of the log's `policy` witnessed its head, against the log's public files alone, and against the head remembered from earlier visits. */
export async function checkRecord(
  receipt: string,
  key: string,
  policy: string,
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
    if (checked.is !== 'receipt') return { is: checked.is };
    const { by } = await witnessedIn(readProof(receipt)?.checkpoint ?? '', readPolicyText(policy), null, check);
    const witnesses = by.filter(({ at }) => at !== null).length;
    return { is: 'recorded', index: checked.index, size: now.size, witnesses };
  } catch {
    return { is: 'silent' };
  }
}
