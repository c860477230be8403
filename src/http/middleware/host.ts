import { createMiddleware } from 'hono/factory';
import { refusal } from '../../kernel/result.ts';
import { isThisComputer } from '../../kernel/this-computer.ts';
import type { RouteEnv } from '../env.ts';
import { problem } from '../problem.ts';

/**
 * One deployment serves one region under one address. A foreign Host header must not reach links, cookies or caches.
 * `localhost` and `127.0.0.1` are the same machine and both stay usable where the site itself is local.
 */
export const onlyOwnHost = createMiddleware<RouteEnv>(async (c, next) => {
  const own = new URL(c.var.deps.origin);
  const asked = new URL(c.req.url);
  const isOwn = asked.host === own.host || (isThisComputer(own) && isThisComputer(asked) && asked.port === own.port);
  if (!isOwn) return problem(c, refusal('not_found', 'http.unknown_host'));
  await next();
});
