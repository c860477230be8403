import { Hono, type Context } from 'hono';
import type { Deps } from '../foundation/deps.ts';
import type { Module } from '../hub/module.ts';
import { sessionCookie } from '../kernel/session-cookie.ts';
import { apiOf } from './api.ts';
import { forgetClickIds } from './click-ids.ts';
import type { RouteEnv } from './env.ts';
import { addressReader } from './known-address.ts';
import { keptPages, type PageStore } from './kept-pages.ts';
import { bodySize } from './middleware/body-size.ts';
import { deviceHashes } from './middleware/device.ts';
import { closedContent, securityHeaders } from './middleware/headers.ts';
import { onlyOwnHost } from './middleware/host.ts';
import { floodLimits, type FloodLimits } from './middleware/limits.ts';
import type { Log } from '../kernel/ports.ts';
import { defectLine, logRequests, nameRequests } from './middleware/log.ts';
import { openToOthers } from './middleware/open-to-others.ts';
import { sameOrigin } from './middleware/same-origin.ts';
import { session } from './middleware/session.ts';
import { tellOfWrites } from './middleware/tell-of-writes.ts';
import { isLogFile, logFiles } from './log-files.ts';
import { isPhoto, photos } from './photos.ts';
import { withPlainCookies } from './plain-cookies.ts';

export interface FrontDoor {
  deps: Deps;
  /** What they bring to the way in: routes, secret and open addresses, rooms for uploads, folders of pictures. */
  modules: readonly Module[];
  /** Everything else. */
  pages: (c: Context<RouteEnv>) => Response | Promise<Response>;
  log: Log;
  limits?: FloodLimits;
  /** Where public pages are kept, and what tells whether they are still the same; without it every page is made anew. */
  kept?: PageStore;
}

/** Answers a request, as a Worker does. */
type Answer = (request: Request, env: unknown, execution: ExecutionContext) => Response | Promise<Response>;

/** The one way in: every request passes here before a route or a page sees it. */
export function createFrontDoor({ deps, modules, pages, log, limits = {}, kept }: FrontDoor): { fetch: Answer } {
  const deviceOf = deviceHashes((address) => deps.vault.blind('device', address));
  const door = new Hono<RouteEnv>();
  door.onError((error, c) => {
    const requestId = c.var.requestId;
    log(defectLine(requestId, c.var.route, error));
    return c.json({ error: { kind: 'defect', code: 'server.defect', data: { requestId } } }, 500);
  });
  door
    .use(async (c, next) => {
      c.set('deps', deps);
      await next();
    })
    .use(nameRequests, logRequests(log))
    .use(openToOthers(modules), securityHeaders, onlyOwnHost, sameOrigin)
    .get('/foto/*', photos(deps.blobs, modules, kept?.cache))
    .route('/log', logFiles(deps.log))
    .use(
      session(deviceOf),
      floodLimits(limits, modules),
      bodySize(modules),
      tellOfWrites(() => keeper?.changed()),
    )
    .use('/api/*', closedContent);
  for (const { routes } of modules) for (const chain of routes?.open ?? []) door.route('/', chain);
  door.route('/api', apiOf(modules));
  for (const { routes } of modules) if (routes?.beside) door.route('/', routes.beside);
  door.all('*', pages);
  const make: Answer = (request, env, execution) => door.fetch(request, env as object, execution);
  const { clock, facts, origin } = deps;
  const site = { clock, facts, sessionCookie: sessionCookie(origin).name, knownAddress: addressReader(modules) };
  const keeper = kept && keptPages({ ...site, store: kept }, make);
  const files = modules.flatMap((module) => module.crossOrigin ?? []);
  /** Files for machines lie among the pages, and are none. */
  const isFile = (url: string) => files.some((path) => path.test(new URL(url).pathname));
  const answer: Answer = (request, env, execution) =>
    keeper && !isPhoto(request.url) && !isLogFile(request.url) && !isFile(request.url)
      ? keeper.fetch(request, env, execution)
      : make(request, env, execution);
  return { fetch: (request, env, execution) => answer(withPlainCookies(forgetClickIds(request)), env, execution) };
}
