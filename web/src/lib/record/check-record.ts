import type { CheckedFile } from '#src/kernel/ports.ts';
import { checkFile } from '#src/platform/log/check-file.ts';
import { followKeys, logOf, NotOfThisLog } from '#src/platform/log/follow-keys.ts';
import { hasKey, newestKey } from '#src/platform/log/key-history.ts';
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
  | {
      readonly is: 'recorded';
      readonly index: number;
      readonly size: number;
      readonly witnesses: number;
      /** The log that this device knew has ended: another goes on, for whose key no signature of before can speak. */
      readonly isOther?: boolean;
    }
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
    const logs = await followKeys(get, check).catch((error: unknown) => {
      if (error instanceof NotOfThisLog) return null;
      throw error;
    });
    const isKey = (it: string) => logs !== null && [...logs.past, logs.now].some((log) => hasKey(log, it));
    if (!logs || !isKey(known ?? key) || !isKey(key)) return { is: known ? 'back' : 'unsigned' };
    const { now } = logs;
    if (seen && (await checkFile(seen, logOf(seen, logs))).is !== 'head') return { is: 'back' };
    memory.keep(`${newestKey(now)}\n\n\n${now.note}`);
    const checked = await checkFile(receipt, logOf(receipt, logs));
    if (checked.is !== 'receipt') return { is: checked.is };
    const { by } = await witnessedIn(readProof(receipt)?.checkpoint ?? '', readPolicyText(policy), null, check);
    const witnesses = by.filter(({ at }) => at !== null).length;
    const isOther = !hasKey(now, known ?? key);
    return { is: 'recorded', index: checked.index, size: now.now.size, witnesses, ...(isOther && { isOther }) };
  } catch {
    return { is: 'silent' };
  }
}
