import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openDb, type Db } from '../../src/platform/libsql/index.ts';
import { EmbeddedLibsql, migrate } from '../libsql-server/index.ts';
import { messagesOf, Trouble } from './trouble.ts';

export interface LocalDatabase {
  readonly embedded: EmbeddedLibsql;
  readonly db: Db;
}

/** Where an embedded database seems to be; nothing listens there. */
export const EMBEDDED_URL = 'http://embedded.libsql';

/** Opens and migrates the database file of a data directory, or says in one sentence why it cannot be used. */
export async function localDatabase(dataDir: string): Promise<LocalDatabase> {
  const file = join(dataDir, 'balai.db');
  try {
    mkdirSync(dataDir, { recursive: true });
    const embedded = new EmbeddedLibsql(file);
    const db = openDb({ url: EMBEDDED_URL, fetch: embedded.fetch });
    await migrate(db);
    return { embedded, db };
  } catch (error) {
    throw new Trouble(sentence(file, error));
  }
}

function sentence(file: string, error: unknown): string {
  const said = messagesOf(error);
  const all = said.join(' ');
  if (/NOTADB|not a database|malformed|CORRUPT/i.test(all))
    return `${file} is not a usable database. Put a good copy in its place, or run "npm run reset" to begin anew.`;
  if (/EACCES|EROFS|readonly|CANTOPEN|unable to open/i.test(all))
    return `${file} cannot be written. Check the permissions, or choose another folder with DATA_DIR.`;
  if (/BUSY|locked/i.test(all))
    return `${file} is in use by another process. Stop it first, or choose another DATA_DIR.`;
  if (/already exists|no such (table|column)|another version/i.test(all))
    return `${file} was made by another version of Balai. To keep it choose another DATA_DIR; "npm run reset" begins anew.`;
  return `${file} cannot be brought up to date: ${said.at(-1)}. "npm run reset" begins anew.`;
}
