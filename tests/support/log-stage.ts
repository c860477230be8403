import { memoryBlobs } from '../../src/platform/fakes/index.ts';
import type { Db } from '../../src/platform/libsql/index.ts';
import { enter, logOn } from './log-world.ts';
import { stage } from './stage.ts';
import { testDb } from './test-db.ts';

type Blobs = ReturnType<typeof memoryBlobs>;

/** A log of so many entries under its first head, on a database and files of its own. */
export async function givenLog(entries: number): Promise<{ db: Db; blobs: Blobs }> {
  const [db, blobs] = [testDb(), memoryBlobs()];
  await db.$client.execute('UPDATE log_state SET opened = 1');
  await enter(db, entries);
  await logOn(db, blobs).grow();
  return { db, blobs };
}

/** The stage for tests of a log whose key changes: 300 entries, more than a tile holds; set anew before each test. */
export function logStage() {
  const here = stage(() => givenLog(300));
  /** The site with these keys, on the log of the stage or on a copy of it. */
  const site = (keys: object = {}, db: Db = here.db, files: Blobs = here.blobs) => logOn(db, files, undefined, keys);
  return { here, site };
}
