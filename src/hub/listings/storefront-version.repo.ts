import { readOne, type Db } from '../../platform/libsql/index.ts';

/**
 * The version of everything that public pages show: the same number means that nothing of it was written in between. One
 * small question, where making the page again would ask for all of it.
 */
export async function storefrontVersion(db: Db): Promise<number> {
  const row = await readOne<{ version: number }>(db, { sql: 'SELECT version FROM storefront_version' });
  return row?.version ?? 0;
}
