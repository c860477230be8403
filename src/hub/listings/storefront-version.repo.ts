import type { Db } from '../../platform/libsql/index.ts';

/**
 * The version of everything that public pages show: the same number means that nothing of it was written in between. One
 * small question, where making the page again would ask for all of it.
 */
export const storefrontVersion = (db: Db): Promise<number> => db.number('SELECT version FROM storefront_version');
