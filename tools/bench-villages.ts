import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededDatabase } from './bench/seeded.ts';
import { measureVillages, printVillages } from './bench/villages.ts';
import { localSecrets } from './local/secrets.ts';
import { run } from './local/trouble.ts';

// npm run bench:villages: the part of `npm run bench` about villages alone, which needs no build.
await run(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'balai-villages-'));
  try {
    const settings = {
      ...(await localSecrets(folder)),
      WHATSAPP_URL: 'http://127.0.0.1:9',
      WHATSAPP_PHONE_ID: 'bench',
    };
    console.log('… seeding');
    const { file } = await seededDatabase(folder, settings);
    if (!printVillages(await measureVillages(folder, file, settings))) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
