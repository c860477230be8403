import { handedSql } from '../../src/app/handed-sql.ts';
import { logLedger } from '../../src/foundation/audit/index.ts';
import type { Deps } from '../../src/foundation/deps.ts';
import type { LogLine } from '../../src/kernel/ports.ts';
import { refuse } from '../../src/kernel/result.ts';
import { memoryBlobs, plainPictures, recordingMessenger } from '../../src/platform/fakes/index.ts';
import type { Db } from '../../src/platform/libsql/index.ts';
import { loginCode } from '../../src/foundation/notifications/index.ts';
import { regionFacts } from '../../src/foundation/villages/index.ts';
import { correctionTemplates } from '../../src/foundation/corrections/index.ts';
import { guestPath } from '../../src/hub/orders/index.ts';
import { orderTemplates } from '../../src/hub/orders/templates.ts';
import { shopTemplates } from '../../src/hub/shops/templates.ts';
import { letterTemplates } from '../../src/modules/letters/templates.ts';
import { openLog } from '../../src/platform/log/index.ts';
import { openVault } from '../../src/platform/vault/index.ts';
import { fixedClock, seededIds, type FixedClock } from './time-and-ids.ts';

/** The public log's key of the tests: `balai.test/log`, a seed of 32 sevens. */
export const LOG_KEY = 'PRIVATE+KEY+balai.test/log+ee8e943b+AQcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcH';

/** As the deployment would give it; only where there is a file system. */
export async function staticFile(path: string): Promise<Uint8Array> {
  const { readFile } = await import('node:fs/promises');
  return new Uint8Array(await readFile(`web/static/${path}`));
}

export interface TestDeps extends Deps {
  clock: FixedClock;
  blobs: ReturnType<typeof memoryBlobs>;
  messenger: ReturnType<typeof recordingMessenger>;
  /** What was logged. */
  logged: LogLine[];
}

/**
 * Everything a use-case asks for, on the given database: the real vault with a test key, a clock that stands still,
 * a messenger that records. The signer refuses; tests of signing bring the software signer.
 */
export function depsOn(db: Db): TestDeps {
  const clock = fixedClock();
  const logged: LogLine[] = [];
  const blobs = memoryBlobs();
  const ids = seededIds(clock);
  const vault = openVault({
    keys: [{ id: 'test', bytes: new Uint8Array(32).fill(7) }],
    indexKey: new Uint8Array(32).fill(9),
  });
  db.vault = vault;
  return {
    db,
    clock,
    ids,
    vault,
    blobs,
    files: { read: staticFile },
    pictures: plainPictures(),
    messenger: recordingMessenger(),
    waker: { wake: async () => {} },
    signer: { sign: async () => refuse('unavailable', 'signing.no_key') },
    log: openLog({ key: LOG_KEY, ledger: logLedger({ db, clock, ids }), blobs, clock }),
    templates: {
      login_code: loginCode,
      ...orderTemplates,
      ...shopTemplates,
      ...letterTemplates,
      ...correctionTemplates,
    },
    facts: regionFacts(db, clock),
    origin: 'https://balai.test',
    handed: handedSql,
    guestPath,
    logged,
    logLine: (line) => logged.push(line),
  };
}
