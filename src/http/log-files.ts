import { Hono, type Context } from 'hono';
import type { PublicLog } from '../kernel/ports.ts';
import type { RouteEnv } from './env.ts';

/** Tiles never change; the head does each minute, and a city's cache may be seconds behind. */
const KEPT = 'public, max-age=31536000, immutable';
const BRIEF = 'public, max-age=5';

export const isLogFile = (url: string): boolean => new URL(url).pathname.startsWith('/log/');

/**
 * The public log's files as C2SP tlog-tiles lays them out, so that tools which nobody here wrote read them. Everybody sees the
 * same, other sites too; nobody is asked who they are. What is missing is never kept as missing: it may come with the next head.
 * Each log of the site has a folder of its own for ever, since tiles are kept by those who fetched them.
 */
export const logFiles = (log: PublicLog) =>
  new Hono<RouteEnv>()
    .use(async (c, next) => {
      await next();
      c.header('access-control-allow-origin', '*');
      c.header('cross-origin-resource-policy', 'cross-origin');
    })
    .get('/key', async (c) => text(c, `${await log.verifierKey()}\n`))
    .get('/keys', async (c) => text(c, await log.keys()))
    .get('/keys/:step{[1-9][0-9]?}', async (c) => {
      const step = await log.keyStep(Number(c.req.param('step')));
      return step === null ? missing(c) : text(c, step);
    })
    .get('/policy', async (c) => text(c, await log.policy()))
    .route('/', filesOfOne(log))
    .route('/:n{[2-9]|[1-9][0-9]}', filesOfOne(log))
    .all('*', (c) => missing(c));

const filesOfOne = (log: PublicLog) =>
  new Hono<RouteEnv>()
    .get('/checkpoint', async (c) => {
      const shown = await log.checkpoint(nth(c));
      if ('standstill' in shown)
        return text(c, `The log stands still (${shown.standstill}): nothing is signed.\n`, 503);
      return shown.note === null ? missing(c) : text(c, shown.note);
    })
    .get('/tile/*', async (c) => {
      const tile = await log.tile(nth(c), new URL(c.req.url).pathname.replace(/^\/log\/(?:\d+\/)?/, ''));
      return tile
        ? c.body(tile.bytes, 200, { 'content-type': 'application/octet-stream', 'cache-control': KEPT })
        : missing(c);
    });

/** The first log lies at `/log`, the second at `/log/2`. */
const nth = (c: Context): number => Number(c.req.param('n') ?? 1);

const text = (c: Context, body: string, status: 200 | 503 = 200) =>
  c.body(body, status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': status === 200 ? BRIEF : 'no-store',
  });

const missing = (c: Context) => c.body(null, 404, { 'cache-control': 'no-store' });
