import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededDatabase } from './bench/seeded.ts';
import { measureVillages } from './bench/villages.ts';
import { localSecrets } from './local/secrets.ts';
import { run } from './local/trouble.ts';

/** What many villages may cost a page that is about one of them. */
const MOST = 1.2;

// npm run bench:villages: what reading one village's data costs when 148 have data, against one.
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
    const { villages, compared } = await measureVillages(folder, file, settings);
    console.log(`one village with data, and ${villages}:`);
    for (const { name, roundTrips, rows, time } of compared) {
      const [more, longer] = [rows[1] / rows[0], time[1] / time[0]];
      const isKept = roundTrips === 1 && more <= MOST && longer <= MOST;
      if (!isKept) process.exitCode = 1;
      console.log(
        `${isKept ? 'ok    ' : 'missed'} ${name}: ${roundTrips} round trip, rows ${rows.join(' and ')} (${more.toFixed(2)}), ` +
          `${time.map((ms) => ms.toFixed(2)).join(' and ')} ms (${longer.toFixed(2)}; at most ${MOST})`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
