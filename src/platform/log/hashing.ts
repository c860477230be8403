import { createHash } from 'node:crypto';

/** 32 bytes. */
export type Hash = Uint8Array;

export const HASH_BYTES = 32;

export function sha256(...parts: readonly Uint8Array[]): Hash {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
}

// RFC 6962 §2.1: what is hashed begins with what it is, so that a leaf can never pass for a node.
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

export const leafHash = (entry: Uint8Array): Hash => sha256(LEAF, entry);

export const nodeHash = (left: Hash, right: Hash): Hash => sha256(NODE, left, right);
