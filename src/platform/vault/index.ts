export { parseKey, parseVaultKeys, type VaultKey } from './keyring.ts';
export { openVault, sealedWith } from './open-vault.ts';
