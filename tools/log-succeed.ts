import { parseArgs } from 'node:util';
import { openDb } from '../src/platform/libsql/index.ts';
import { readVerifier } from '../src/platform/log/note.ts';
import { allowSuccessor } from './deployment/allow-successor.ts';
import { run, Trouble } from './local/trouble.ts';
import { publicFiles } from './verify-log/public-files.ts';

const USAGE = `npm run log:succeed -- [--unwitnessed] <site> <the successor's public key>

Lets the public log of a site, whose key is lost or known to others, end with its last head, so that its successor begins. The key
was made by: npm run --silent log:key -- --succeed <site> <the successor's name>. DATABASE_URL and DATABASE_AUTH_TOKEN say which
database. Safe to run again.
--unwitnessed  ends it although fewer witnesses signed the last head than the policy needs.`;

/** The site's timer ends the log, once it has the secret of this key. */
await run(async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { unwitnessed: { type: 'boolean' } } });
  const [site, key] = positionals;
  const { DATABASE_URL: url, DATABASE_AUTH_TOKEN: authToken } = process.env;
  if (!site || !key || !url) throw new Trouble(USAGE);
  const open = readVerifier(key);
  const files = publicFiles(site);
  const logs = await files.logs();
  const db = openDb({ url, ...(authToken && { authToken }) });
  const policy = await files.policy();
  const said = await allowSuccessor(db, logs, open, { policy, unwitnessed: values.unwitnessed === true });
  console.log(said.join('\n'));
});
