import { weigh } from '../page-weight.ts';
import { ask } from './ask.ts';
import { compare, warm } from './compare.ts';
import type { Line } from './line.ts';
import { distinct, type Asked } from './load.ts';
import { publicPages } from './pages.ts';
import { serveBalai, serveBare, serveDatabase, type Running } from './workerd.ts';

/** The same request of a reader who wants the page as it is now. */
const now = (asked: Asked): Asked => ({ ...asked, headers: { ...asked.headers, 'cache-control': 'no-cache' } });

/** Public pages against a catalogue of one size: made anew, confirmed, kept, and the bare Worker beside them. */
export async function measureReads(folder: string, file: string, size: number, settings: Record<string, string>) {
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
  lines.push(await measureEmptyPage(fresh, bare, size));
  for (const server of [cached, fresh, bare, database]) await server.stop();
  return lines;
}

/** What the framework itself costs: a page that asks the database nothing and shows one form. Nothing is promised of it. */
async function measureEmptyPage(fresh: Running, bare: Running, size: number): Promise<Line> {
  const requests = [{ path: '/cek' }];
  const least = [{ path: `/${Buffer.byteLength(await warm(fresh.url, requests))}` }];
  await warm(bare.url, least);
  const [floor = [], made = []] = await compare([
    { url: bare.url, requests: least },
    { url: fresh.url, requests, anew: true },
  ]);
  const none = { confirmed: [], asking: [], kept: [], roundTrips: 0, weight: null };
  return { size, name: 'an empty page', made, floor, ...none };
}
