import { createMiddleware } from 'hono/factory';
import type { RouteEnv } from '../env.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Tells that somebody logged in has written. What only looks like a session, only reads or was refused says nothing: it must
 * not cost others their kept pages.
 */
export const tellOfWrites = (written: () => void) =>
  createMiddleware<RouteEnv>(async (c, next) => {
    await next();
    if (!SAFE.has(c.req.method) && c.get('session') && c.res.status < 400) written();
  });
