import type { CheckedFile } from '#src/kernel/ports.ts';
import { checkFile } from '#src/platform/log/check-file.ts';
import { followKeys, NotOfThisLog } from '#src/platform/log/follow-keys.ts';
import type { CheckSignature } from '#src/platform/log/ed25519.ts';
import { readProof } from '#src/platform/log/proof-file.ts';
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

/** Checks a receipt, and who of the log's `policy` witnessed its head, against the log's public files alone, and against the head remembered from earlier visits. */
export async function checkRecord(
  receipt: string,
  key: string,
  policy: string,
  memory: Memory,
  { get, check }: { get: (path: string) => Promise<Response>; check?: CheckSignature },
): Promise<Verdict> {
  try {
    const [known, seen] = memory.read()?.split('\n\n\n') ?? [];
    const followed = await followKeys(get, check).catch((error: unknown) => {
      if (error instanceof NotOfThisLog) return null;
      throw error;
    });
    const keys = followed?.now.keys.map(({ verifier }) => verifier.key) ?? [];
    if (!followed || !keys.includes(known ?? key) || !keys.includes(key)) return { is: known ? 'back' : 'unsigned' };
    const { now: log } = followed;
    if (seen && (await checkFile(seen, log)).is !== 'head') return { is: 'back' };
    memory.keep(`${keys.at(-1)}\n\n\n${log.note}`);
    const checked = await checkFile(receipt, log);
    if (checked.is !== 'receipt') return { is: checked.is };
    const { by } = await witnessedIn(readProof(receipt)?.checkpoint ?? '', readPolicyText(policy), null, check);
    const witnesses = by.filter(({ at }) => at !== null).length;
    return { is: 'recorded', index: checked.index, size: log.now.size, witnesses };
  } catch {
    return { is: 'silent' };
  }
}
