import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openVault, parseKey, parseVaultKeys, sealedWith } from './index.ts';

const key = (fill: number) => Buffer.alloc(32, fill).toString('base64');
const vaultOf = (keys: string, index = key(9)) =>
  openVault({ keys: parseVaultKeys(keys), indexKey: parseKey(index, 'VAULT_INDEX_KEY') });
const vault = vaultOf(`a:${key(1)}`);

describe('a sealed value', () => {
  test('opens again as what it was, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        expect(await vault.open(await vault.seal(text, 'residents.nik'), 'residents.nik')).toBe(text);
      }),
    );
  });

  test('says nothing: the same text is sealed differently each time', async () => {
    const [one, two] = [await vault.seal('1809101501900001', 'a.b'), await vault.seal('1809101501900001', 'a.b')];
    expect(one).not.toBe(two);
    expect(one).not.toContain('18091015');
  });

  test('does not open in another column', async () => {
    const sealed = await vault.seal('1809101501900001', 'residents.nik');
    await expect(vault.open(sealed, 'households.kk')).rejects.toThrow('households.kk');
  });

  test('does not open when any character was changed', async () => {
    const sealed = await vault.seal('Jalan Raya 1', 'households.address');
    for (let i = 0; i < sealed.length - 1; i += 1) {
      const other = sealed.charAt(i) === 'A' ? 'B' : 'A';
      const changed = sealed.slice(0, i) + other + sealed.slice(i + 1);
      await expect(vault.open(changed, 'households.address')).rejects.toThrow();
    }
  });

  test('of an old key still opens, and new ones use the first key', async () => {
    const old = await vault.seal('0812', 'accounts.phone');
    const rotated = vaultOf(`b:${key(2)},a:${key(1)}`);
    expect(await rotated.open(old, 'accounts.phone')).toBe('0812');
    expect(sealedWith(await rotated.seal('0812', 'accounts.phone'))).toBe('b');
  });

  test('of a key that is gone says which key is missing, not what it holds', async () => {
    const old = await vault.seal('0812', 'accounts.phone');
    await expect(vaultOf(`b:${key(2)}`).open(old, 'accounts.phone')).rejects.toThrow('no key "a"');
  });

  test('may be long', async () => {
    const long = 'surat '.repeat(50_000);
    expect(await vault.open(await vault.seal(long, 'letters.snapshot'), 'letters.snapshot')).toBe(long);
  });
});

describe('a blind index', () => {
  test('is the same for the same value, and differs by kind and by key', async () => {
    const index = await vault.blind('nik', '1809101501900001');
    expect(await vaultOf(`b:${key(2)}`).blind('nik', '1809101501900001')).toBe(index);
    expect(await vault.blind('kk', '1809101501900001')).not.toBe(index);
    expect(await vaultOf(`a:${key(1)}`, key(8)).blind('nik', '1809101501900001')).not.toBe(index);
    expect(index).toHaveLength(43);
  });
});

describe('the key list', () => {
  test.each([
    ['a key that is too short', 'a:AAAA', 'VAULT_KEYS (a): must be 32 bytes'],
    ['a missing id', key(1), 'key id'],
    ['two keys of one name', `a:${key(1)},a:${key(2)}`, 'same id'],
    ['nothing', '', 'key id'],
  ])('refuses %s by name and without showing it', (_what, text, says) => {
    expect(() => parseVaultKeys(text)).toThrow(says);
  });
});
