import { beforeEach } from 'vitest';
import { enterWaiting } from '../../src/foundation/audit/enter-waiting.ts';
import { entryText } from '../../src/foundation/audit/entry.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import { cryptoIds } from '../../src/kernel/ids.ts';
import { commit, raw, readOne, type Db } from '../../src/platform/libsql/index.ts';
import { bytesOf } from '../../src/platform/log/bytes.ts';
import { checkFile } from '../../src/platform/log/check-file.ts';
import { logOf } from '../../src/platform/log/follow-keys.ts';
import { readSigner, writeSigner } from '../../src/platform/log/note.ts';
import { openVault } from '../../src/platform/vault/index.ts';
import { LOG_KEY } from './deps-on.ts';
import { logStage } from './log-stage.ts';
import { cs, enter, followedLogs } from './log-world.ts';

const vault = openVault({ keys: [{ id: 'test', bytes: new Uint8Array(32) }], indexKey: new Uint8Array(32) });
const NEXT_KEY = await writeSigner('penerus.test/log', new Uint8Array(32).fill(1));
export const [old, next] = [await readSigner(LOG_KEY), await readSigner(NEXT_KEY)];
/** What the site is given when the key of the log was lost. */
export const NEXT = { key: NEXT_KEY };

/** The key of this log may follow the one that was lost. */
export const allow = (at: Db, key = next.verifier.key) =>
  commit(at, [raw('UPDATE log_state SET successor = ?', [key])]);

/** The stage for tests of a log that follows another: 300 entries under the head of one whose key was lost, and 5 that wait for one. */
export function successionStage() {
  const { here, site } = logStage();
  beforeEach(() => enter(here.db, 5));

  /** The minute's run: what lost its place gets another, then all comes under a head. */
  async function minute(keys: object = NEXT, at: Db = here.db, files = here.blobs): Promise<void> {
    at.vault = vault;
    await enterWaiting({ db: at, ids: cryptoIds(systemClock) });
    await site(keys, at, files).grow();
  }

  async function succeeded(): Promise<void> {
    await allow(here.db);
    for (let i = 0; i < 3; i += 1) await minute();
  }

  const shown = async (at: Db = here.db) =>
    (await readOne<{ note: string }>(at, { sql: 'SELECT note FROM log_state' }))?.note;

  /** What the receipt of an entry is said to be, outside and by the site: its index in its log when it is one. */
  async function checked(index: number, keys: object = NEXT, at: Db = here.db) {
    const log = site(keys, at);
    const receipt = (await log.receipt(index, 'x')) ?? '';
    const entry = bytesOf(entryText((await cs(at))[index] ?? ''));
    const logs = await followedLogs(log);
    const outside = await checkFile(receipt, { ...logOf(receipt, logs), entryOf: () => entry });
    const inside = await log.check(receipt, () => entry);
    return [outside, inside].map((it) => (it.is === 'receipt' ? it.index : it.is));
  }

  return { here, site, minute, succeeded, shown, checked };
}
