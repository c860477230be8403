import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compose } from '../../src/app/compose.ts';
import type { Env } from '../../src/app/config.ts';
import { modules } from '../../src/app/modules.ts';
import { ok } from '../../src/kernel/result.ts';
import type { Db } from '../../src/platform/libsql/index.ts';
import { EmbeddedLibsql, migrate } from '../libsql-server/index.ts';
import { seed } from '../seed/index.ts';

/** Pictures and letters are left out: nobody looks at them here. */
const nowhere = { put: async () => null, get: async () => null, delete: async () => {} } as unknown as R2Bucket;

/** As they came: nothing here draws one smaller. */
const pictures = { variants: async () => ok([]), whole: async (original: Uint8Array) => ok(original) };

/** What lies beside the Worker once it is built. */
const STATIC = join(import.meta.dirname, '../../web/static');
const files = { read: async (path: string): Promise<Uint8Array> => readFile(join(STATIC, path)) };

/** The seeded pilot in a closed file; `db` is for building statements only. */
export async function seededDatabase(
  folder: string,
  settings: Readonly<Record<string, string>>,
): Promise<{ file: string; db: Db }> {
  const file = join(folder, 'seeded.db');
  const embedded = new EmbeddedLibsql(file, { durability: 'off' });
  const { deps } = compose(
    {
      ...settings,
      ORIGIN: 'http://localhost',
      DATABASE_URL: 'http://embedded',
      LIBSQL: { fetch: (request: Request) => embedded.fetch(request) },
      BLOBS: nowhere,
    } as unknown as Env,
    modules,
  );
  await migrate(deps.db);
  /** Modules are switched on while it is seeded. */
  const facts = {
    ...deps.facts,
    get: () => {
      deps.facts.forget();
      return deps.facts.get();
    },
  };
  await seed({ ...deps, pictures, files, facts }, modules, () => {});
  embedded.close();
  return { file, db: deps.db };
}
