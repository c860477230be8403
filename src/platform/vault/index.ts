export { parseKey, parseVaultKeys, type VaultKey } from './keyring.ts';
export { openVault, sealedWith, type VaultConfig } from './open-vault.ts';
