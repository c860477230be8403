import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, needsBuild } from '../build.ts';
import { localSecrets } from '../local/secrets.ts';
import { DIST } from '../local/settings.ts';
import { run } from '../local/trouble.ts';
import { weigh } from '../page-weight.ts';
import { ask } from './ask.ts';
import { distinct, load, type Asked, type Measured } from './load.ts';
import { publicPages } from './pages.ts';
import { fillUp } from './products.ts';
import type { Line } from './line.ts';
import { printReport } from './report.ts';
import { seededDatabase } from './seeded.ts';
import { sendOnce } from './send-once.ts';
import { serveBalai, serveBare, serveDatabase } from './workerd.ts';
import { addToCart, checkouts, goodsIn } from './writes.ts';

const SIZES = (process.env.BENCH_SIZES ?? '1000,10000,100000').split(',').map(Number);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 3);
const CONNECTIONS = [1, 16] as const;
const CHECKOUTS = 300;

const say = (line: string) => console.log(`… ${line}`);

/** Reads a page until it is warm, then tells its bytes; a page that does not answer 200 is no measurement. */
async function warm(url: string, requests: readonly Asked[]): Promise<string> {
  let html = '';
  for (let n = 0; n < Math.max(60, requests.length * 3); n += 1) {
    const { path } = requests[n % requests.length] ?? { path: '/' };
    const { status, text } = await ask(url, { path });
    if (status !== 200) throw new Error(`${path} answered ${status}`);
    html = text;
  }
  return html;
}

const each = async (url: string, requests: readonly Asked[], anew = false): Promise<Measured[]> => {
  const measured: Measured[] = [];
  for (const connections of CONNECTIONS)
    measured.push(await load(url, requests, { connections, seconds: SECONDS, anew }));
  return measured;
};

async function measureReads(folder: string, file: string, size: number, settings: Record<string, string>) {
  const lines: Line[] = [];
  const database = await serveDatabase(file);
  const env = { ...settings, DATABASE_URL: database.url };
  const bare = await serveBare(folder, database.url);
  const fresh = await serveBalai(folder, env, false);
  for (const page of publicPages(file)) {
    const html = await warm(fresh.url, page.requests);
    const before = await database.roundTrips();
    for (const { path } of page.requests) await ask(fresh.url, { path: distinct(path) });
    const roundTrips = ((await database.roundTrips()) - before) / page.requests.length;
    const bytes = Buffer.byteLength(html);
    const [least, once] = [[{ path: `/${bytes}` }], [{ path: `/asking/${bytes}` }]];
    await warm(bare.url, least);
    await warm(bare.url, once);
    const floor = await each(bare.url, least);
    const asking = await each(bare.url, once);
    const made = await each(fresh.url, page.requests, true);
    lines.push({ size, name: page.name, made, floor, asking, kept: [], roundTrips, weight: weigh(html) });
  }
  await fresh.stop();
  await bare.stop();
  const cached = await serveBalai(folder, env, true);
  for (const [i, page] of publicPages(file).entries()) {
    await warm(cached.url, page.requests);
    const line = lines[i];
    if (line) lines[i] = { ...line, kept: await each(cached.url, page.requests) };
  }
  await cached.stop();
  await database.stop();
  return lines;
}

async function measureWrites(folder: string, file: string, size: number, settings: Record<string, string>) {
  const database = await serveDatabase(file);
  const balai = await serveBalai(folder, { ...settings, DATABASE_URL: database.url }, false);
  const goods = goodsIn(file);
  const lines: Line[] = [];
  const measure = async (name: string, prepare: () => Promise<Asked[]> | Asked[]) => {
    const made: Measured[] = [];
    let roundTrips = 0;
    for (const connections of CONNECTIONS) {
      const requests = await prepare();
      const before = await database.roundTrips();
      made.push(await sendOnce(balai.url, requests, connections));
      roundTrips = ((await database.roundTrips()) - before) / requests.length;
    }
    lines.push({ size, name, made, floor: [], asking: [], kept: [], roundTrips, weight: null });
  };
  await sendOnce(balai.url, addToCart(goods), 4);
  await measure('add to cart', () => Array.from({ length: 5 }, () => addToCart(goods)).flat());
  await measure('checkout', () => checkouts(balai.url, goods, CHECKOUTS));
  await balai.stop();
  await database.stop();
  return lines;
}

await run(async () => {
  if (needsBuild()) build(say);
  const folder = mkdtempSync(join(tmpdir(), 'balai-bench-'));
  try {
    const secrets = await localSecrets(folder);
    const settings = { ...secrets, WHATSAPP_URL: 'http://127.0.0.1:9', WHATSAPP_PHONE_ID: 'bench' };
    say('seeding');
    const { file: seeded, db } = await seededDatabase(folder, settings);
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
    if (!answered) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
