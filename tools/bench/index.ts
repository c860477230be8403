import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, needsBuild } from '../build.ts';
import { localSecrets } from '../local/secrets.ts';
import { DIST } from '../local/settings.ts';
import { run } from '../local/trouble.ts';
import { fillUp } from './products.ts';
import { measureReads } from './measure-reads.ts';
import { measureWrites } from './measure-writes.ts';
import type { Line } from './line.ts';
import { printReport } from './report.ts';
import { seededDatabase } from './seeded.ts';
import { measureVillages, printVillages } from './villages.ts';

const SIZES = (process.env.BENCH_SIZES ?? '1000,10000,100000').split(',').map(Number);

const say = (line: string) => console.log(`… ${line}`);

await run(async () => {
  if (needsBuild()) build(say);
  const folder = mkdtempSync(join(tmpdir(), 'balai-bench-'));
  try {
    const secrets = await localSecrets(folder);
    const settings = { ...secrets, WHATSAPP_URL: 'http://127.0.0.1:9', WHATSAPP_PHONE_ID: 'bench' };
    say('seeding');
    const { file: seeded, db } = await seededDatabase(folder, settings);
    const isFlat = printVillages(await measureVillages(folder, seeded, settings));
    const lines: Line[] = [];
    for (const size of SIZES) {
      const file = join(folder, `${size}.db`);
      say(`${size.toLocaleString('en')} products`);
      fillUp(seeded, file, size, db);
      say('measuring');
      lines.push(...(await measureReads(folder, file, size, settings)));
      lines.push(...(await measureWrites(folder, file, size, settings)));
      rmSync(file);
    }
    const { answered } = printReport(lines, gzipSync(readFileSync(join(DIST, 'worker/worker.js'))).byteLength);
    if (!answered || !isFlat) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
