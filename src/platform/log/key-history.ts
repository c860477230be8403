import { openCheckpoint, type Checkpoint } from './checkpoint.ts';
import { isIncluded } from './check-proof.ts';
import type { CheckSignature } from './ed25519.ts';
import { entryOf } from './entry-of.ts';
import { leafHash } from './hashing.ts';
import { readVerifier, type Verifier } from './note.ts';
import { readProof } from './proof-file.ts';

/** A key of a log. It signs every head that covers `entry`, up to those that cover the next key's. */
export interface LogKey {
  readonly verifier: Verifier;
  /** The entry that put it in the place of the one before; -1 for a log's first. */
  readonly entry: number;
}

/** A site's keys, oldest first: the first one, and for each other the receipt of the entry that put it in its place. */
export interface KeyHistory {
  readonly first: string;
  readonly steps: readonly string[];
}

/** A log of a site. */
export interface KnownLog {
  readonly origin: string;
  /** Where its files lie. */
  readonly path: string;
  readonly keys: readonly LogKey[];
}

/** The logs of a site. */
export interface SiteLogs {
  readonly now: KnownLog;
}

/** What the entry says that puts a key in the place of another. */
export interface KeyStep {
  readonly index: number;
  readonly from: string;
  readonly to: string;
}

const ROTATED = 'log.key_rotated';
/** What kind of thing such an entry is about; its id is the new key. */
const LOG_KEY_KIND = 'log_key';

/** Null for what is no receipt of such an entry. Whether it holds is for the reader to check. */
export function readKeyStep(file: string): KeyStep | null {
  const proof = readProof(file);
  try {
    const [, , , action, , , subject, data] = JSON.parse(proof?.extra ?? '') as readonly unknown[];
    const { kind, id } = subject as Record<string, unknown>;
    const { from } = data as Record<string, unknown>;
    const isStep = proof && action === ROTATED && kind === LOG_KEY_KIND;
    return isStep && typeof id === 'string' && typeof from === 'string' ? { index: proof.index, from, to: id } : null;
  } catch {
    return null;
  }
}

/** The logs with their keys, as the history tells them; null when it does not hold together. No signature is checked. */
export function logsOf({ first, steps }: KeyHistory, check?: CheckSignature): SiteLogs | null {
  try {
    let log = begun(first, check);
    for (const file of steps) {
      const step = readKeyStep(file);
      const last = log.keys.at(-1);
      if (!step || step.from !== last?.verifier.key || step.index <= last.entry) return null;
      const verifier = readVerifier(step.to, check);
      if (verifier.name !== log.origin || log.keys.some((key) => key.verifier.key === verifier.key)) return null;
      log = { ...log, keys: [...log.keys, { verifier, entry: step.index }] };
    }
    return { now: log };
  } catch {
    return null;
  }
}

/** Whether the entry in the receipt of a change stands under its head, and the old and the new key both signed that. */
export async function isProven(file: string, check?: CheckSignature): Promise<boolean> {
  const [step, proof] = [readKeyStep(file), readProof(file)];
  if (!step || !proof) return false;
  const leaf = leafHash(entryOf(proof.extra ?? ''));
  for (const key of [step.from, step.to]) {
    const head = await openCheckpoint(proof.checkpoint, readVerifier(key, check));
    if (!head || !isIncluded(leaf, proof.index, head, proof.proof)) return false;
  }
  return true;
}

/** A log that has had no key but this one. */
export function begun(key: string, check?: CheckSignature): KnownLog {
  const verifier = readVerifier(key, check);
  return { origin: verifier.name, path: '/log', keys: [{ verifier, entry: -1 }] };
}

/** The key list as it is published: where a log lies and its key, a line each, oldest first. */
export const keyLines = ({ now }: SiteLogs): string =>
  [now].flatMap(({ path, keys }) => keys.map(({ verifier }) => `${path} ${verifier.key}\n`)).join('');

/**
 * The head in a note that is signed with the key that was in force at its size; null for any other. An older key signs nothing
 * that covers the entry which replaced it, and a newer one nothing from before.
 */
export async function openHead(note: string, keys: readonly LogKey[]): Promise<Checkpoint | null> {
  for (const [i, { verifier, entry }] of keys.entries()) {
    const head = await openCheckpoint(note, verifier);
    if (head && head.size > entry && head.size <= (keys[i + 1]?.entry ?? Infinity)) return head;
  }
  return null;
}
