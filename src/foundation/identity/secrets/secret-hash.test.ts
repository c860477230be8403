import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { describe, expect, test, vi } from 'vitest';
import { openVault } from '../../../platform/vault/index.ts';
import { hashSecret, secretMatches } from './secret-hash.ts';

const vaultWith = (fill: number) =>
  openVault({
    keys: [{ id: 'a', bytes: new Uint8Array(32).fill(1) }],
    indexKey: new Uint8Array(32).fill(fill),
  });
const deps = { vault: vaultWith(2) };

/** What is asked of scrypt until a wrong secret is refused: the bytes of the salt and of the key, and at what cost. */
async function workOf(wrong: string, stored: string | null) {
  const scrypt = vi.spyOn(crypto, 'scrypt');
  syncBuiltinESMExports();
  try {
    expect(await secretMatches(deps, wrong, stored)).toBe(false);
    return scrypt.mock.calls.map(([, salt, length, cost]) => [(salt as Uint8Array).byteLength, length, cost]);
  } finally {
    scrypt.mockRestore();
    syncBuiltinESMExports();
  }
}

describe('a stored PIN or password', () => {
  test('matches itself and nothing else', async () => {
    const stored = await hashSecret(deps, '482915');
    expect(await secretMatches(deps, '482915', stored)).toBe(true);
    expect(await secretMatches(deps, '482916', stored)).toBe(false);
    expect(await secretMatches(deps, '', stored)).toBe(false);
  });

  test('looks different each time and does not hold the secret', async () => {
    const [one, two] = [await hashSecret(deps, '482915'), await hashSecret(deps, '482915')];
    expect(one).not.toBe(two);
    expect(one).not.toContain('482915');
  });

  test('cannot be tried with a stolen database alone: another index key never matches', async () => {
    const stored = await hashSecret(deps, '482915');
    expect(await secretMatches({ vault: vaultWith(3) }, '482915', stored)).toBe(false);
  });

  test('of somebody unknown costs the same work and says no', async () => {
    const stored = await hashSecret(deps, '482915');
    expect(await workOf('111222', null)).toEqual(await workOf('111222', stored));
    expect(await workOf('111222', stored)).toEqual([[16, 32, { N: 2 ** 14, r: 8, p: 1, maxmem: 2 ** 25 }]]);
  });
});
