import { entryText } from '../../src/foundation/audit/entry.ts';
import { readOne, type Db } from '../../src/platform/libsql/index.ts';
import { bytesOf } from '../../src/platform/log/bytes.ts';
import { checkFile } from '../../src/platform/log/check-file.ts';
import { readSigner, writeSigner, type NoteSigner } from '../../src/platform/log/note.ts';
import { LOG_KEY } from './deps-on.ts';
import { logStage } from './log-stage.ts';
import { cs, enter, followed } from './log-world.ts';

export const NEW_KEY = await writeSigner('balai.test/log', new Uint8Array(32).fill(1));
export const THIRD_KEY = await writeSigner('balai.test/log', new Uint8Array(32).fill(2));
export const [old, fresh, third] = (await Promise.all([LOG_KEY, NEW_KEY, THIRD_KEY].map(readSigner))) as [
  NoteSigner,
  NoteSigner,
  NoteSigner,
];
/** The keys that the site is given: the old one, both while one takes the place of the other, the new one. */
export const OLD = {};
export const BOTH = { nextKey: NEW_KEY };
export const NEW = { key: NEW_KEY };

/** The stage for tests of a key that takes the place of another of the same log. */
export function rotationStage() {
  const { here, site } = logStage();

  /** The minute's run, with something new to sign. */
  async function minute(keys: object, at: Db = here.db): Promise<void> {
    await enter(at, 1);
    await site(keys, at).grow();
  }

  async function rotated(): Promise<void> {
    for (let i = 0; i < 3; i += 1) await minute(BOTH);
  }

  const noteOf = async (at: Db = here.db) =>
    (await readOne<{ note: string }>(at, { sql: 'SELECT note FROM log_state' }))?.note ?? '';

  /** Whether a receipt of an entry is one, for whoever has only the public files. */
  async function checked(receipt: string | null, index: number) {
    const entry = bytesOf(entryText((await cs(here.db))[index] ?? ''));
    return (await checkFile(receipt ?? '', { ...(await followed(site(NEW))), entryOf: () => entry })).is;
  }

  return { here, site, minute, rotated, noteOf, checked };
}
