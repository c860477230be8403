import { Buffer } from 'node:buffer';
import type { Vault } from '../../kernel/ports.ts';
import type { VaultKey } from './keyring.ts';

export interface VaultConfig {
  /** The first seals, all open. */
  readonly keys: readonly VaultKey[];
  /** 32 bytes; makes the blind indexes and never changes without rewriting them. */
  readonly indexKey: Uint8Array;
}

const IV_BYTES = 12;
const utf8 = new TextEncoder();

/**
 * AES-256-GCM with a random 96-bit nonce (NIST SP 800-38D). A sealed value reads `v1.<key id>.<nonce and cipher>`;
 * version, key id and context are authenticated, so a value moved to another column or key does not open.
 * Blind indexes are HMAC-SHA-256 over kind and value.
 */
export function openVault(config: VaultConfig): Vault {
  const [current] = config.keys;
  if (!current) throw new Error('VAULT_KEYS: at least one key is needed.');
  const ciphers = new Map(config.keys.map((k) => [k.id, importOnce(k.bytes, 'AES-GCM', ['encrypt', 'decrypt'])]));
  const indexKey = importOnce(config.indexKey, { name: 'HMAC', hash: 'SHA-256' }, ['sign']);

  const cipherFor = (id: string) => {
    const key = ciphers.get(id);
    if (!key) throw new Error(`The vault has no key "${id}": keep old keys in VAULT_KEYS until vault:rotate has run.`);
    return key();
  };

  return {
    async seal(plain, context) {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      const key = await cipherFor(current.id);
      const sealed = await crypto.subtle.encrypt(gcm(iv, current.id, context), key, utf8.encode(plain));
      return `v1.${current.id}.${Buffer.concat([iv, new Uint8Array(sealed)]).toString('base64url')}`;
    },
    async open(sealed, context) {
      const [version, id, body] = sealed.split('.');
      if (version !== 'v1' || !id || !body) throw new Error(`Not a sealed value (${context}).`);
      const whole = new Uint8Array(Buffer.from(body, 'base64url'));
      const key = await cipherFor(id);
      try {
        const plain = await crypto.subtle.decrypt(
          gcm(whole.slice(0, IV_BYTES), id, context),
          key,
          whole.slice(IV_BYTES),
        );
        return new TextDecoder().decode(plain);
      } catch {
        throw new Error(`A sealed value does not open as ${context}: wrong key, wrong column, or changed.`);
      }
    },
    async blind(kind, plain) {
      const mac = await crypto.subtle.sign('HMAC', await indexKey(), utf8.encode(`${kind}\0${plain}`));
      return Buffer.from(mac).toString('base64url');
    },
  };
}

/** The id of the key that sealed a value. */
export const sealedWith = (sealed: string): string => sealed.split('.')[1] ?? '';

const gcm = (iv: Uint8Array<ArrayBuffer>, keyId: string, context: string) => ({
  name: 'AES-GCM',
  iv,
  additionalData: utf8.encode(`v1.${keyId}.${context}`),
});

/** Imports a key on first use, then keeps it: building a vault costs nothing. */
function importOnce(
  bytes: Uint8Array,
  algorithm: string | { name: string; hash: string },
  uses: ('encrypt' | 'decrypt' | 'sign')[],
) {
  let key: Promise<CryptoKey> | undefined;
  return () => (key ??= crypto.subtle.importKey('raw', bytes.slice(), algorithm, false, uses));
}
