import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { messagesOf, Trouble } from './trouble.ts';

/**
 * Takes a data directory for this process alone; the answer gives it back. The lock is SQLite's own on a file beside the
 * data, so the system takes it away from a process that dies in whatever way: nothing stale is ever left.
 */
export function takeDataDir(dataDir: string): () => void {
  let lock: InstanceType<typeof Libsql> | undefined;
  try {
    mkdirSync(dataDir, { recursive: true });
    lock = new Libsql(join(dataDir, 'in-use.lock'), { timeout: 0 });
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock?.close();
    if (/BUSY|locked/i.test(messagesOf(error).join(' ')))
      throw new Trouble(
        `${dataDir} is in use by another start of Balai. Stop that one first, or choose another folder with DATA_DIR.`,
      );
    throw new Trouble(`${dataDir} cannot be written. Check the permissions, or choose another folder with DATA_DIR.`);
  }
  const held = lock;
  return () => held.close();
}
