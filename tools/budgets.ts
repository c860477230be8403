import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { modules } from '../src/app/modules.ts';
import { publicPages, type Page } from './bench/pages.ts';
import { besideTheGround } from './budgets/beside-the-ground.ts';
import { broken, GROUND_BUDGET, kilobytes, weighedPage, WORKER_BUDGET, type Weighed } from './budgets/judge.ts';
import { picturesOf } from './budgets/pictures.ts';
import { weighWithout, type SourceMap } from './budgets/worker-parts.ts';
import { withDemo, type Demo } from './local/demo.ts';
import { DIST } from './local/settings.ts';
import { run, Trouble } from './local/trouble.ts';
import { weigh } from './page-weight.ts';

async function answered(url: string): Promise<Response> {
  const answer = await fetch(url);
  if (answer.status !== 200) throw new Trouble(`${new URL(url).pathname} answered ${answer.status}: nothing to weigh.`);
  return answer;
}

const known = new Map<string, number>();

/** Bytes of a picture. */
async function picture(url: string): Promise<number> {
  const size = known.get(url) ?? (await (await answered(url)).arrayBuffer()).byteLength;
  known.set(url, size);
  return size;
}

async function weighPage(origin: string, path: string): Promise<Weighed[]> {
  const html = await (await answered(origin + path)).text();
  const { html: HTML, js, cssAndFonts, total } = weigh(html);
  const images = await Promise.all(picturesOf(html).map((address) => picture(origin + address)));
  return weighedPage(path, {
    HTML,
    JavaScript: js,
    'CSS + fonts': cssAndFonts,
    'all but images': total,
    images: images.reduce((sum, size) => sum + size, 0),
  });
}

/** The heaviest page of each kind, part by part. */
function heaviest(name: string, pages: readonly Weighed[][]): Weighed[] {
  const [first = []] = pages;
  return first.map(({ part, most }, i) => {
    const bytes = Math.max(...pages.map((page) => page[i]?.bytes ?? NaN));
    return { what: name, part, bytes, most };
  });
}

/** Every page of the pilot village's data: each dataset has plots, tables and texts of its own length. */
async function dataPages(origin: string): Promise<Page[]> {
  const datasets = (await (await answered(`${origin}/api/v1/datasets`)).json()) as { slug: string }[];
  const get = (...paths: string[]) => paths.map((path) => ({ path }));
  return [
    { name: 'data of all, of a village', requests: get('/data', '/desa/hanura/data', '/desa/hanura/potensi') },
    { name: 'dataset', requests: get(...datasets.map(({ slug }) => `/desa/hanura/data/${slug}`)) },
    { name: 'dataset, compared', requests: get(...datasets.map(({ slug }) => `/data/${slug}`)) },
  ];
}

async function weighSite({ origin, dataDir }: Demo): Promise<Weighed[]> {
  const all: Weighed[] = [];
  for (const { name, requests } of [...publicPages(join(dataDir, 'balai.db')), ...(await dataPages(origin))]) {
    const pages: Weighed[][] = [];
    for (const { path } of requests) pages.push(await weighPage(origin, path));
    all.push(...heaviest(name, pages));
  }
  const worker = readFileSync(join(DIST, 'worker/worker.js'), 'utf8');
  const map = JSON.parse(readFileSync(join(DIST, 'worker/worker.js.map'), 'utf8')) as SourceMap;
  const ground = weighWithout(worker, map, besideTheGround(modules));
  return [
    ...all,
    { what: 'Worker', part: 'all of it', bytes: gzipSync(worker).length, most: WORKER_BUDGET },
    { what: 'Worker', part: 'market and letters', bytes: ground, most: GROUND_BUDGET },
  ];
}

/** A row for each kind of page, a column for each part: what it weighs, and what it may. */
function print(all: readonly Weighed[]): void {
  const worker = all.filter(({ what }) => what === 'Worker');
  const pages = all.filter((one) => !worker.includes(one));
  const parts = [...new Set(pages.map(({ part }) => part))];
  const cell = ({ bytes, most }: Weighed) => `${kilobytes(bytes)} / ${kilobytes(most, 0)}${bytes <= most ? '' : ' ✗'}`;
  const row = (head: string, cells: readonly string[]) =>
    console.log(head.padEnd(30) + cells.map((text) => text.padStart(19)).join(''));
  row('gzip', parts);
  for (const name of new Set(pages.map(({ what }) => what)))
    row(name, pages.filter(({ what }) => what === name).map(cell));
  for (const one of worker) row(`${one.what}, ${one.part}`, [cell(one)]);
}

/** Weighs the built site, and fails when something is heavier than it may be. */
await run(async () => {
  const all = await withDemo(weighSite);
  print(all);
  const over = broken(all);
  if (over.length > 0) throw new Trouble(`Byte budgets are broken.\n${over.join('\n')}`);
  process.exit(0);
});
