import { join } from 'node:path';
import { modules } from '../../src/app/modules.ts';
import type { Deps } from '../../src/foundation/deps.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import { cryptoIds } from '../../src/kernel/ids.ts';
import { openDb, type Db } from '../../src/platform/libsql/index.ts';
import { openVault, parseKey, parseVaultKeys } from '../../src/platform/vault/index.ts';
import { EmbeddedLibsql, migrate } from '../libsql-server/index.ts';
import type { LocalSecrets } from '../local/secrets.ts';
import { seed } from '../seed/index.ts';

const unused = () => Promise.reject(new Error('The seed of the bench sends, signs and shrinks nothing.'));

/** The seeded pilot in a closed file; `db` is for building statements only. Pictures are left out: nobody looks. */
export async function seededDatabase(folder: string, secrets: LocalSecrets): Promise<{ file: string; db: Db }> {
  const file = join(folder, 'seeded.db');
  const embedded = new EmbeddedLibsql(file, { durability: 'off' });
  const db = openDb({ url: 'http://embedded', fetch: embedded.fetch });
  await migrate(db);
  const keys = parseVaultKeys(secrets.VAULT_KEYS);
  const deps: Deps = {
    db,
    clock: systemClock,
    ids: cryptoIds(systemClock),
    vault: openVault({ keys, indexKey: parseKey(secrets.VAULT_INDEX_KEY, 'VAULT_INDEX_KEY') }),
    blobs: { put: async () => {}, get: async () => null, delete: async () => {} },
    pictures: { variants: unused },
    messenger: { send: unused },
    waker: { wake: async () => {} },
    signer: { sign: unused },
    origin: 'http://localhost',
  };
  await seed(deps, modules, () => {});
  embedded.close();
  return { file, db };
}
