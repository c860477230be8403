import { systemClock, type Clock } from '../../src/kernel/clock.ts';
import { cryptoIds, type Ids } from '../../src/kernel/ids.ts';
import type { Vault } from '../../src/kernel/ports.ts';
import { openDb, type Db } from '../../src/platform/libsql/index.ts';
import { openVault, parseKey, parseVaultKeys, type VaultKey } from '../../src/platform/vault/index.ts';
import { Trouble } from '../local/trouble.ts';

export interface Deployment {
  readonly db: Db;
  readonly vault: Vault;
  /** The first seals. */
  readonly keys: readonly VaultKey[];
  readonly clock: Clock;
  readonly ids: Ids;
}

/** What the commands for a deployment work with: its database and its vault, from the environment. */
export function connect(env: NodeJS.ProcessEnv = process.env): Deployment {
  const { DATABASE_URL: url, DATABASE_AUTH_TOKEN: authToken, VAULT_KEYS, VAULT_INDEX_KEY } = env;
  if (!url || !VAULT_KEYS || !VAULT_INDEX_KEY)
    throw new Trouble('Say which deployment: DATABASE_URL, DATABASE_AUTH_TOKEN, VAULT_KEYS and VAULT_INDEX_KEY.');
  try {
    const keys = parseVaultKeys(VAULT_KEYS);
    const vault = openVault({ keys, indexKey: parseKey(VAULT_INDEX_KEY, 'VAULT_INDEX_KEY') });
    return {
      db: openDb({ url, vault, ...(authToken && { authToken }) }),
      vault,
      keys,
      clock: systemClock,
      ids: cryptoIds(systemClock),
    };
  } catch (error) {
    throw new Trouble((error as Error).message);
  }
}
