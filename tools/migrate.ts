import { openDb } from '../src/platform/libsql/index.ts';
import { migrate } from './libsql-server/index.ts';
import { messagesOf, run, Trouble } from './local/trouble.ts';

/** Brings the database of a deployment up to date: DATABASE_URL and DATABASE_AUTH_TOKEN say which. Safe to run again. */
await run(async () => {
  const { DATABASE_URL: url, DATABASE_AUTH_TOKEN: authToken } = process.env;
  if (!url) throw new Trouble('Say which database: DATABASE_URL=libsql://… DATABASE_AUTH_TOKEN=… npm run migrate');
  try {
    for (const tag of await migrate(openDb({ url, ...(authToken && { authToken }) }))) console.log(`applied ${tag}`);
  } catch (error) {
    throw new Trouble(sentence(new URL(url).host, error));
  }
  console.log(`The database at ${new URL(url).host} is up to date.`);
});

function sentence(host: string, error: unknown): string {
  const said = messagesOf(error);
  const all = said.join(' ');
  if (/HTTP status 40[13]/.test(all)) return `The database at ${host} refuses the token. Check DATABASE_AUTH_TOKEN.`;
  if (/fetch failed|ENOTFOUND|ECONNREFUSED/i.test(all))
    return `The database at ${host} does not answer. Check DATABASE_URL.`;
  if (/another version/.test(all))
    return `The database at ${host} was migrated by another version of Balai and was left as it is: ${said.at(-1)}`;
  return `The database at ${host} could not be brought up to date; a migration that fails changes nothing: ${said.at(-1)}`;
}
