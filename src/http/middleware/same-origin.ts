import { createMiddleware } from 'hono/factory';
import { refusal } from '../../kernel/result.ts';
import type { RouteEnv } from '../env.ts';
import { problem } from '../problem.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * No other site may act in a visitor's name: unsafe requests from a browser must come from our own pages. A request with
 * neither Sec-Fetch-Site nor Origin is not from a browser, and so carries no visitor's cookies by itself.
 * The algorithm is https://pkg.go.dev/net/http#CrossOriginProtection.
 */
export const sameOrigin = createMiddleware<RouteEnv>(async (c, next) => {
  if (!SAFE.has(c.req.method) && !isOurs(c.req.raw)) return problem(c, refusal('forbidden', 'http.foreign_origin'));
  await next();
});

function isOurs({ headers, url }: Request): boolean {
  const site = headers.get('sec-fetch-site');
  if (site) return site === 'same-origin' || site === 'none';
  const origin = headers.get('origin');
  return origin === null || origin === new URL(url).origin;
}
