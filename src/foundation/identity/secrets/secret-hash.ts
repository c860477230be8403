import { Buffer } from 'node:buffer';
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { Deps } from '../../deps.ts';

/** 2^14 × 8 × 128 bytes = 16 MiB and about 0.05 s in a Worker; the cost travels in the hash, so it can be raised. */
const LOG_N = 14;
const BLOCK = 8;
const KEY_BYTES = 32;

/**
 * A PIN or password as it is stored: `scrypt$14$salt$hash`. It is keyed with the vault's index key first, so that
 * a stolen database alone does not let anyone try the million PINs.
 */
export async function hashSecret(deps: Pick<Deps, 'vault'>, secret: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(await deps.vault.blind('secret', secret), salt, LOG_N);
  return `scrypt$${LOG_N}$${salt.toString('base64url')}$${hash.toString('base64url')}`;
}

/** Compares in constant time. Without a stored hash it does the same work and says no: who is unknown takes as long. */
export async function secretMatches(
  deps: Pick<Deps, 'vault'>,
  secret: string,
  stored: string | null,
): Promise<boolean> {
  const [, logN, salt, hash] = (stored ?? NOBODY).split('$');
  const expected = Buffer.from(hash ?? '', 'base64url');
  const given = await derive(
    await deps.vault.blind('secret', secret),
    Buffer.from(salt ?? '', 'base64url'),
    Number(logN),
  );
  return timingSafeEqual(given, expected) && stored !== null;
}

const NOBODY = `scrypt$${LOG_N}$${Buffer.alloc(16).toString('base64url')}$${Buffer.alloc(KEY_BYTES).toString('base64url')}`;

function derive(secret: string, salt: Uint8Array, logN: number): Promise<Buffer> {
  const cost = { N: 2 ** logN, r: BLOCK, p: 1, maxmem: 2 ** logN * BLOCK * 128 * 2 };
  return new Promise((done, fail) =>
    scrypt(secret, salt, KEY_BYTES, cost, (error, key) => (error ? fail(error) : done(key))),
  );
}
