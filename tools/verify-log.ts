import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { hasKey, newestKey } from '../src/platform/log/key-history.ts';
import { connect } from './deployment/connect.ts';
import { run, Trouble } from './local/trouble.ts';
import { checkEntries } from './verify-log/check-entries.ts';
import { checkKeys } from './verify-log/check-keys.ts';
import { checkLetters } from './verify-log/check-letters.ts';
import { checkReceipt } from './verify-log/check-receipt.ts';
import { checkStates } from './verify-log/check-states.ts';
import { checkWitnesses } from './verify-log/check-witnesses.ts';
import type { Remembered } from './verify-log/follow-log.ts';
import { followLogs } from './verify-log/follow-logs.ts';
import { publicFiles } from './verify-log/public-files.ts';

const USAGE = `npm run verify-log -- [--key name+hash+key] [--memory file] [--policy file] [--database [--letters folder]] <site> [receipts…]

Checks the public log of a site from its public files: signature, every entry, and that nothing was changed since the last visit.
--policy    whose signatures under the head you want to see (C2SP tlog-policy); else those that the site names itself.
--database  compares the entries with the rows of the database, and folds them to the present states of orders and letters: for
            the inspectorate, with DATABASE_URL, DATABASE_AUTH_TOKEN, VAULT_KEYS and VAULT_INDEX_KEY in the environment.
--letters   a folder with the letters' files of the bucket under their keys: each is compared with its hash.`;

/** For everybody: needs public addresses only, and remembers the head it saw. */
await run(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      key: { type: 'string' },
      memory: { type: 'string' },
      policy: { type: 'string' },
      database: { type: 'boolean' },
      letters: { type: 'string' },
    },
  });
  const [site, ...receipts] = positionals;
  if (!site || !URL.canParse(site)) throw new Trouble(USAGE);
  const files = publicFiles(site);
  const memory = values.memory ?? join('.data/verify-log', `${new URL(site).host.replace(/[^\w.-]/g, '_')}.json`);
  const before = existsSync(memory) ? (JSON.parse(readFileSync(memory, 'utf8')) as Remembered) : null;
  const logs = await files.logs();
  if (!values.key && !before)
    console.log(`First visit: the key is taken from the site itself. Compare it elsewhere: ${newestKey(logs.now)}`);

  const now = await followLogs(logs, before, values.key);
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, JSON.stringify(now));
  console.log(`${now.size} entries are under the signed head.`);
  for (const { verifier, entry } of logs.now.keys.slice(1))
    console.log(`Since entry ${entry} its key is ${verifier.key}; the one before signed that.`);
  for (const { origin, now: last } of logs.past)
    console.log(`Before it, ${origin} ended with ${last.size} entries; the log behind it begins with that head.`);
  if (before && hasKey(logs.now, before.key)) console.log(`The first ${before.size} are those of the last visit.`);

  const policy = values.policy ? readFileSync(values.policy, 'utf8') : await files.policy();
  for (const line of await checkWitnesses(now.note, policy, Date.now())) console.log(line);

  for (const path of receipts) {
    const { index, size, opening } = await checkReceipt(logs, readFileSync(path, 'utf8'));
    const { action, subject, at, reason } = opening;
    console.log(`${path}: recorded as entry ${index} of ${size}: ${action}, ${subject.kind} ${subject.id}`);
    console.log(`  ${new Date(at).toISOString()}${reason ? `, “${reason}”` : ''}`);
  }
  if (values.database) {
    const { db } = connect();
    const { whole, erased, unknown } = await checkEntries(db, logs);
    await checkKeys(db, logs, Date.now());
    const { orders, requests, letters } = await checkStates(db);
    const files = await checkLetters(db, values.letters ?? null);
    console.log(`${orders} orders, ${requests} requests and ${letters} letters are what their events say.`);
    if (values.letters) console.log(`${files} files of letters are those that were signed.`);
    console.log(
      `The database: ${whole} events are as they were recorded, ${erased} were erased, ${unknown} fetched back.`,
    );
  }
});
