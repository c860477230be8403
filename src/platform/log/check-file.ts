import type { CheckedFile } from '../../kernel/ports.ts';
import { isConsistent, isIncluded } from './check-proof.ts';
import type { Checkpoint } from './checkpoint.ts';
import { leafHash } from './hashing.ts';
import { openHead, type LogKey } from './key-history.ts';
import { readProof } from './proof-file.ts';
import { proveConsistency } from './prove.ts';
import { tileHashAt } from './tile-hashes.ts';
import type { TileName } from './tiles.ts';

/** What a file is checked against: the log's keys and its head of now, and the files that anybody can fetch. */
export interface Against {
  readonly keys: readonly LogKey[];
  readonly now: Checkpoint;
  /** The bytes of the entry that this text opens. */
  entryOf(opening: string): Uint8Array;
  tile(name: TileName): Promise<Uint8Array | null>;
}

/** The name of the log whose head a receipt carries, or a head that somebody kept. */
export const originOf = (text: string): string => (readProof(text)?.checkpoint ?? text).split('\n', 1)[0] ?? '';

/** Checks a receipt (tlog-proof with its opening) or a signed head that somebody kept. Size and root come from signed heads alone. */
export async function checkFile(text: string, against: Against): Promise<CheckedFile> {
  const proof = readProof(text);
  if (proof ? proof.extra === null : !text.startsWith(`${against.now.origin}\n`)) return { is: 'unreadable' };
  const head = await openHead(proof?.checkpoint ?? text, against.keys);
  if (!head) return { is: 'unsigned' };
  const { size } = head;
  const opening = proof?.extra ?? null;
  if (proof && !isIncluded(leafHash(against.entryOf(opening ?? '')), proof.index, head, proof.proof))
    return { is: 'changed' };
  if (size > against.now.size) return { is: 'ahead' };
  const hashAt = tileHashAt({ size: against.now.size, edge: [] }, (name) => against.tile(name));
  if (!isConsistent(head, against.now, await proveConsistency(hashAt, size, against.now.size))) return { is: 'forked' };
  return proof && opening !== null ? { is: 'receipt', size, index: proof.index, opening } : { is: 'head', size };
}
