import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { matchedRoutes } from 'hono/route';
import type { Log, LogLine } from '../../kernel/ports.ts';
import type { RouteEnv } from '../env.ts';

export const jsonLog: Log = (line) => console.log(JSON.stringify(line));

export const requestIdOf = (headers: Headers): string => headers.get('cf-ray') ?? crypto.randomUUID();

/** Gives the request its name, which its answer carries and its log line and defects quote. */
export const nameRequests = createMiddleware<RouteEnv>(async (c, next) => {
  const requestId = requestIdOf(c.req.raw.headers);
  c.set('requestId', requestId);
  c.set('route', '');
  await next();
  c.header('x-request-id', requestId);
});

/**
 * Logs method, route pattern, status and time: no path, query, address or person. Kept pages are answered before it: a
 * line costs a tenth of such an answer and would tell what Cloudflare counts anyway.
 */
export const logRequests = (log: Log) =>
  createMiddleware<RouteEnv>(async (c, next) => {
    const started = performance.now();
    await next();
    const status = c.res.status;
    const ms = Math.round(performance.now() - started);
    const level = status >= 500 ? 'error' : 'info';
    log({
      level,
      event: 'request',
      requestId: c.get('requestId'),
      method: c.req.method,
      route: c.get('route') || routeOf(c),
      status,
      ms,
    });
  });

/** The pattern of the API route that answered; middleware matches everything and says nothing. */
const routeOf = (c: Context): string => matchedRoutes(c).findLast(({ path }) => !path.endsWith('*'))?.path ?? 'none';

/** A defect's name, code and place in the code. Its message may quote what somebody typed, so it is left out. */
export function defectLine(requestId: string, route: string, error: unknown): LogLine {
  if (!(error instanceof Error)) return { level: 'error', event: 'defect', requestId, route, name: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    level: 'error',
    event: 'defect',
    requestId,
    route,
    name: error.name,
    code: 'code' in error && typeof error.code === 'string' ? error.code : undefined,
    at: frames
      .slice(0, 6)
      .map((line) => line.trim())
      .join(' | '),
  };
}
