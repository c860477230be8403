import { describe, expect, test } from 'vitest';
import { openVault } from '../../../platform/vault/index.ts';
import { hashSecret, secretMatches } from './secret-hash.ts';

const vaultWith = (fill: number) =>
  openVault({
    keys: [{ id: 'a', bytes: new Uint8Array(32).fill(1) }],
    indexKey: new Uint8Array(32).fill(fill),
  });
const deps = { vault: vaultWith(2) };

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
    const timeOf = async (hash: string | null) => {
      const started = process.cpuUsage();
      expect(await secretMatches(deps, '111222', hash)).toBe(false);
      const used = process.cpuUsage(started);
      return used.user + used.system;
    };
    await timeOf(null);
    const times = { known: 0, unknown: 0 };
    for (let i = 0; i < 4; i += 1) {
      times.known += await timeOf(stored);
      times.unknown += await timeOf(null);
    }
    expect(times.unknown / times.known).toBeGreaterThan(0.5);
    expect(times.unknown / times.known).toBeLessThan(2);
  });
});
