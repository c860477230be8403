import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { takeDataDir } from './local/only-start.ts';
import { localSettings } from './local/settings.ts';
import { run, Trouble } from './local/trouble.ts';

/** Throws the local data away; the next start begins anew. */
await run(async () => {
  const { dataDir } = localSettings();
  if (!existsSync(dataDir)) return console.log(`There is nothing in ${dataDir}.`);
  const isOurs = ['secrets.json', 'balai.db'].some((name) => existsSync(join(dataDir, name)));
  if (!isOurs) throw new Trouble(`${dataDir} does not look like Balai's data, so nothing was deleted.`);
  takeDataDir(dataDir)();
  rmSync(dataDir, { recursive: true, force: true });
  console.log(`Deleted ${dataDir}. "npm start" begins anew.`);
});
