import { Buffer } from 'node:buffer';

/** One encryption key with the short name that travels in every cipher text made with it. */
export interface VaultKey {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads `VAULT_KEYS`: `id:base64` pairs, comma separated, each 32 bytes. The first seals; the others only open, until
 * `npm run vault:rotate` has rewritten what they sealed. Throws with the name of what is wrong, never with key material.
 */
export function parseVaultKeys(text: string): readonly VaultKey[] {
  const keys = text.split(',').map((pair) => {
    const [id = '', encoded = ''] = pair.trim().split(':');
    if (!/^[a-z0-9]{1,12}$/.test(id)) throw new Error('VAULT_KEYS: a key id is 1-12 lower-case letters or digits.');
    return { id, bytes: parseKey(encoded, `VAULT_KEYS (${id})`) };
  });
  if (new Set(keys.map((k) => k.id)).size !== keys.length) throw new Error('VAULT_KEYS: two keys have the same id.');
  return keys;
}

/** 32 bytes in base64; `name` is what the error calls it. */
export function parseKey(encoded: string, name: string): Uint8Array {
  const bytes = new Uint8Array(Buffer.from(encoded, 'base64'));
  if (bytes.length !== 32) throw new Error(`${name}: must be 32 bytes in base64 (openssl rand -base64 32).`);
  return bytes;
}
