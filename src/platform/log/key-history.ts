import { canonicalJson, type Json } from '../../kernel/canonical-json.ts';
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

/** A log that has a successor. */
export interface PastLog extends KnownLog {
  /** Its last head, as the successor's first entry names it. */
  readonly last: string;
}

/** The logs of a site. */
export interface SiteLogs {
  /** Oldest first. */
  readonly past: readonly PastLog[];
  readonly now: KnownLog;
}

/** What the entry says that puts a key in the place of another. */
export interface KeyStep {
  readonly index: number;
  readonly from: string;
  readonly to: string;
  /** The last head of the log that ended with the old key; null where the same log goes on. */
  readonly last: string | null;
}

/** Null for what is no receipt of such an entry. Whether it holds is for the reader to check. */
export function readKeyStep(file: string): KeyStep | null {
  const proof = readProof(file);
  try {
    const opening = JSON.parse(proof?.extra ?? '') as readonly Json[];
    // Another way to write the same might be read otherwise by others.
    if (canonicalJson(opening) !== proof?.extra) return null;
    const [, , , action, , , subject, data] = opening;
    const { kind, id } = subject as Record<string, unknown>;
    const { from, head = null } = data as Record<string, unknown>;
    const isStep = action === (head === null ? 'log.key_rotated' : 'log.succeeded') && kind === 'log_key';
    const last = head === null || typeof head === 'string' ? head : undefined;
    return isStep && typeof id === 'string' && typeof from === 'string' && last !== undefined
      ? { index: proof.index, from, to: id, last }
      : null;
  } catch {
    return null;
  }
}

/** The logs with their keys, as the history tells them; null when it does not hold together. No signature is checked. */
export function logsOf({ first, steps }: KeyHistory, check?: CheckSignature): SiteLogs | null {
  try {
    const past: PastLog[] = [];
    let now = begun(first, 1, check);
    for (const file of steps) {
      const step = readKeyStep(file);
      const newest = now.keys.at(-1);
      if (!step || step.from !== newest?.verifier.key) return null;
      const next = begun(step.to, past.length + 2, check);
      const isKnown = [...past, now].some(({ origin }) => origin === next.origin);
      if (step.last === null) {
        if (next.origin !== now.origin || step.index <= newest.entry || hasKey(now, step.to)) return null;
        const keys = [...now.keys, { verifier: readVerifier(step.to, check), entry: step.index }];
        now = Object.assign({}, now, { keys });
      } else {
        if (isKnown || step.index !== 0) return null;
        past.push(Object.assign({ last: step.last }, now));
        now = next;
      }
    }
    return { past, now };
  } catch {
    return null;
  }
}

export const hasKey = ({ keys }: KnownLog, key: string): boolean => keys.some(({ verifier }) => verifier.key === key);

export const newestKey = ({ keys }: KnownLog): string => keys.at(-1)?.verifier.key ?? '';

/**
 * Whether a change of keys is proven: its entry stands under a head that the new key signed, and the old one as well; where the old
 * one was lost, it signed the last head of its log. `before`: the keys of the old one's log.
 */
export async function isProven(file: string, before: readonly LogKey[], check?: CheckSignature): Promise<boolean> {
  const [step, proof] = [readKeyStep(file), readProof(file)];
  if (!step || !proof) return false;
  const leaf = leafHash(entryOf(proof.extra ?? ''));
  for (const key of step.last === null ? [step.from, step.to] : [step.to]) {
    const head = await openCheckpoint(proof.checkpoint, readVerifier(key, check));
    if (!head || !isIncluded(leaf, proof.index, head, proof.proof)) return false;
  }
  return step.last === null || (await openHead(step.last, before)) !== null;
}

/** A log that has had no key but this one, the n-th of its site. */
export function begun(key: string, n: number, check?: CheckSignature): KnownLog {
  const verifier = readVerifier(key, check);
  return { origin: verifier.name, path: n === 1 ? '/log' : `/log/${n}`, keys: [{ verifier, entry: -1 }] };
}

/** The key list as it is published: where a log lies and its key, a line each, oldest first. */
export const keyLines = ({ past, now }: SiteLogs): string =>
  [...past, now].flatMap(({ path, keys }) => keys.map(({ verifier }) => `${path} ${verifier.key}\n`)).join('');

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
