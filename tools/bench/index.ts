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
import { distinct, load, middle, type Asked, type Measured } from './load.ts';
import { publicPages } from './pages.ts';
import { fillUp } from './products.ts';
import type { Line } from './line.ts';
import { printReport } from './report.ts';
import { seededDatabase } from './seeded.ts';
import { sendOnce } from './send-once.ts';
import { serveBalai, serveBare, serveDatabase } from './workerd.ts';
import { addToCart, checkouts, goodsIn } from './writes.ts';

const SIZES = (process.env.BENCH_SIZES ?? '1000,10000,100000').split(',').map(Number);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 5);
const ROUNDS = 5;
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

/** The same request of a reader who wants the page as it is now. */
const now = (asked: Asked): Asked => ({ ...asked, headers: { ...asked.headers, 'cache-control': 'no-cache' } });

/** One kind of answer that is measured: who gives it, and to which requests. */
interface Way {
  readonly url: string;
  readonly requests: readonly Asked[];
  readonly anew?: boolean;
}

/**
 * Measures ways of answering against each other. They take turns, some short rounds each, and the middle round counts: what
 * else this machine does then weighs on all of them alike.
 */
async function compare(ways: readonly Way[]): Promise<Measured[][]> {
  const measured: Measured[][] = ways.map(() => []);
  for (const connections of CONNECTIONS) {
    const rounds: Measured[][] = ways.map(() => []);
    for (let round = 0; round < ROUNDS; round += 1)
      for (const [i, { url, requests, anew = false }] of ways.entries())
        rounds[i]?.push(await load(url, requests, { connections, seconds: SECONDS / ROUNDS, anew }));
    for (const [i, of] of rounds.entries()) measured[i]?.push(middle(of));
  }
  return measured;
}

async function measureReads(folder: string, file: string, size: number, settings: Record<string, string>) {
  const lines: Line[] = [];
  const database = await serveDatabase(file);
  const env = { ...settings, DATABASE_URL: database.url };
  const bare = await serveBare(folder, database.url);
  const fresh = await serveBalai(folder, env, false);
  const cached = await serveBalai(folder, env, true);
  for (const page of publicPages(file)) {
    const html = await warm(fresh.url, page.requests);
    await warm(cached.url, page.requests);
    const before = await database.roundTrips();
    for (const { path } of page.requests) await ask(fresh.url, { path: distinct(path) });
    const roundTrips = ((await database.roundTrips()) - before) / page.requests.length;
    const bytes = Buffer.byteLength(html);
    const [least, once] = [[{ path: `/${bytes}` }], [{ path: `/asking/${bytes}` }]];
    await warm(bare.url, least);
    await warm(bare.url, once);
    const [floor = [], asking = [], made = [], confirmed = [], kept = []] = await compare([
      { url: bare.url, requests: least },
      { url: bare.url, requests: once },
      { url: fresh.url, requests: page.requests, anew: true },
      { url: fresh.url, requests: page.requests.map(now) },
      { url: cached.url, requests: page.requests },
    ]);
    lines.push({ size, name: page.name, made, confirmed, floor, asking, kept, roundTrips, weight: weigh(html) });
  }
  for (const server of [cached, fresh, bare, database]) await server.stop();
  return lines;
}

async function measureWrites(folder: string, file: string, size: number, settings: Record<string, string>) {
  const database = await serveDatabase(file);
  const balai = await serveBalai(folder, { ...settings, DATABASE_URL: database.url }, false);
  const bare = await serveBare(folder, database.url);
  const goods = goodsIn(file);
  const lines: Line[] = [];
  const measure = async (name: string, prepare: () => Promise<Asked[]> | Asked[]) => {
    const [made, floor, asking]: [Measured[], Measured[], Measured[]] = [[], [], []];
    let roundTrips = 0;
    for (const connections of CONNECTIONS) {
      const requests = await prepare();
      // A write answers with where to go on, and no page.
      floor.push(
        await sendOnce(
          bare.url,
          requests.map(() => ({ path: '/0' })),
          connections,
        ),
      );
      asking.push(
        await sendOnce(
          bare.url,
          requests.map(() => ({ path: '/asking/0' })),
          connections,
        ),
      );
      const before = await database.roundTrips();
      made.push(await sendOnce(balai.url, requests, connections));
      roundTrips = ((await database.roundTrips()) - before) / requests.length;
    }
    lines.push({ size, name, made, confirmed: [], floor, asking, kept: [], roundTrips, weight: null });
  };
  await sendOnce(balai.url, addToCart(goods), 4);
  await warm(bare.url, [{ path: '/0' }]);
  await warm(bare.url, [{ path: '/asking/0' }]);
  await measure('add to cart', () => Array.from({ length: 5 }, () => addToCart(goods)).flat());
  await measure('checkout', () => checkouts(balai.url, goods, CHECKOUTS));
  for (const server of [balai, bare, database]) await server.stop();
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
