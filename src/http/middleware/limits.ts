import { createMiddleware } from 'hono/factory';
import { isKnownDevice } from '../../foundation/identity/index.ts';
import { countedAs } from '../../kernel/ctx.ts';
import { refusal } from '../../kernel/result.ts';
import { MARKET_SECRETS } from '../../hub/market-pages.ts';
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
  /** Pages that answer to a secret in their address (`secretPaths` of the market and of the modules). */
  lookups?: RateLimit;
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Stops floods. Whoever is logged in is counted for themself, and so is a device on which somebody logged in before, once its
 * network is over the limit: a machine in the village must not shut the village out. Guessing is stopped in the database.
 */
export function floodLimits({ writes, lookups }: FloodLimits, modules: readonly Pick<Module, 'secretPaths'>[]) {
  const first = [...MARKET_SECRETS, ...modules.flatMap((module) => module.secretPaths ?? [])].map(RegExp.escape);
  const secret = new RegExp(`^/(?:api/v1/)?(?:${first.join('|')})/`);
  return createMiddleware<RouteEnv>(async (c, next) => {
    const limit = SAFE.has(c.req.method) ? (secret.test(c.req.path) ? lookups : undefined) : writes;
    const { ctx, deps } = c.var;
    const passes = async (key: string) => !limit || (await limit.limit({ key })).success;
    if (!(
      (await passes(countedAs(ctx))) ||
      ((await isKnownDevice(deps, ctx)) && (await passes(`known:${ctx.knownDevice}`)))
    )) {
      c.header('retry-after', '60');
      return problem(c, refusal('limited', 'http.too_many'));
    }
    await next();
  });
}
