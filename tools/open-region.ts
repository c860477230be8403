import { parseArgs } from 'node:util';
import { openDb } from '../src/platform/libsql/index.ts';
import { openRegion } from './deployment/open-region.ts';
import { run, Trouble } from './local/trouble.ts';

/** `npm run region:open -- --pilot 18.09.10.2004`: the kabupaten of this village, in the database of a deployment. */
await run(async () => {
  const { values } = parseArgs({ options: { pilot: { type: 'string' } } });
  const { DATABASE_URL: url, DATABASE_AUTH_TOKEN: authToken } = process.env;
  if (!url || !values.pilot)
    throw new Trouble('DATABASE_URL=… DATABASE_AUTH_TOKEN=… npm run region:open -- --pilot <kode wilayah>');
  const { name, villages } = await openRegion(openDb({ url, ...(authToken && { authToken }) }), values.pilot);
  console.log(`Kabupaten ${name} is there, with ${villages} villages. None is active yet.`);
});
