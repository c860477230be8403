import { createMiddleware } from 'hono/factory';
import { refusal } from '../../kernel/result.ts';
import type { Module } from '../../hub/module.ts';
import type { RouteEnv } from '../env.ts';
import { problem } from '../problem.ts';

/** A Workers rate limit, see wrangler.toml. */
export interface RateLimit {
  limit(of: { key: string }): Promise<{ success: boolean }>;
}

export interface FloodLimits {
  /** Anything that writes. */
  writes?: RateLimit;
  /** Pages that answer to a secret in their address: letter checks and followed orders. */
  lookups?: RateLimit;
}

/** The market's own: orders followed by a link. */
const SECRET_PATHS = ['pesanan', 'orders'];
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Stops floods from one device. The numbers are generous, since a whole village may share one address; guessing PINs
 * and codes is stopped per subject in the database, not here.
 */
export function floodLimits({ writes, lookups }: FloodLimits, modules: readonly Pick<Module, 'secretPaths'>[]) {
  const first = [...SECRET_PATHS, ...modules.flatMap((module) => module.secretPaths ?? [])].map(RegExp.escape);
  const secret = new RegExp(`^/(?:api/v1/)?(?:${first.join('|')})/`);
  return createMiddleware<RouteEnv>(async (c, next) => {
    const limit = SAFE.has(c.req.method) ? (secret.test(c.req.path) ? lookups : undefined) : writes;
    if (limit && !(await limit.limit({ key: c.var.ctx.device })).success) {
      c.header('retry-after', '60');
      return problem(c, refusal('limited', 'http.too_many'));
    }
    await next();
  });
}
