import type { Context } from 'hono';
import type { App } from '../app/compose.ts';
import type { RouteEnv } from './env.ts';
import type { Log } from '../kernel/ports.ts';
import { defectLine } from './middleware/log.ts';
import { addressOf } from './middleware/session.ts';
import type { PagePlatform } from './page-platform.ts';

/** SvelteKit as `web/adapter.ts` builds it. */
export interface PageServer {
  init(options: { env: Record<string, string>; read: (file: string) => Promise<ReadableStream | null> }): Promise<void>;
  respond(
    request: Request,
    options: { platform: PagePlatform; getClientAddress: () => string },
  ): Response | Promise<Response>;
}

/** What a page may use of the request that the front door let in. */
export function pagePlatform(c: Context<RouteEnv>, app: App, log: Log): PagePlatform {
  return {
    app,
    ctx: c.var.ctx,
    session: c.var.session,
    bodyTooLarge: c.var.bodyTooLarge,
    note: (route) => c.set('route', route),
    defect: (error) => log(defectLine(c.var.requestId, c.var.route, error)),
  };
}

/** The pages: SvelteKit, called in process. */
export function site(server: PageServer, app: App, assets: Pick<Fetcher, 'fetch'>, log: Log) {
  const read = async (file: string) => (await assets.fetch(`${app.config.origin}/${file}`)).body;
  let ready: Promise<void> | undefined;
  /** Opened once per isolate, to the end even when the reader who came first has gone away: all others wait for it. */
  const opened = (c: Context<RouteEnv>): Promise<void> => {
    if (ready) return ready;
    ready = server.init({ env: {}, read });
    c.executionCtx.waitUntil(ready);
    return ready;
  };
  return async (c: Context<RouteEnv>): Promise<Response> => {
    await opened(c);
    return server.respond(c.req.raw, {
      platform: pagePlatform(c, app, log),
      getClientAddress: () => addressOf(c.req.raw),
    });
  };
}
