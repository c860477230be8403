import type { Context } from 'hono';
import { modules as office } from '../../src/app/modules.ts';
import { createFrontDoor } from '../../src/http/front-door.ts';
import type { RouteEnv } from '../../src/http/env.ts';
import type { PageCache } from '../../src/http/kept-pages.ts';
import type { LogLine } from '../../src/kernel/ports.ts';
import { openSession } from '../../src/foundation/identity/sessions/sessions.repo.ts';
import { storefrontVersion } from '../../src/hub/listings/storefront-version.repo.ts';
import type { Module } from '../../src/hub/module.ts';
import { commit } from '../../src/platform/libsql/index.ts';
import { guestCtx } from './ctx.ts';
import type { TestDeps } from './deps-on.ts';
import { workerDeps } from './in-worker.ts';
import { givenRegion, givenResident } from './world.ts';

export const ORIGIN = 'https://balai.test';

/** The front door on fresh dependencies, in workerd: what it answers, what it logged, what it still does afterwards. */
export function knock({
  cache,
  deps = workerDeps(),
  modules = office,
}: { cache?: PageCache; deps?: TestDeps; modules?: readonly Module[] } = {}) {
  const lines: LogLine[] = [];
  const afterwards: Promise<unknown>[] = [];
  const execution = {
    waitUntil: (work: Promise<unknown>) => void afterwards.push(work),
    passThroughOnException: () => {},
  } as unknown as ExecutionContext;
  const door = { page: undefined as ((c: Context<RouteEnv>) => Response) | undefined, flooded: false };
  const limit = { limit: async () => ({ success: !door.flooded }) };
  const app = createFrontDoor({
    deps,
    modules,
    pages: (c) => door.page?.(c) ?? c.text(`page for ${c.var.ctx.actor.kind} in ${c.var.ctx.locale}`),
    log: (line) => lines.push(line),
    limits: { writes: limit, lookups: limit },
    ...(cache && { kept: { cache, version: () => storefrontVersion(deps.db) } }),
  });
  const ask = (path: string, init: RequestInit = {}) =>
    Promise.resolve(app.fetch(new Request(path.startsWith('http') ? path : ORIGIN + path, init), {}, execution));
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    ask(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    });
  /** A resident who is logged in: the token of her session. */
  const logIn = async () => {
    await givenRegion(deps);
    const { accountId } = await givenResident(deps, 'Siti');
    const place = { label: 'Android · Chrome' };
    const { session, steps } = openSession(deps, guestCtx, { accountId, scope: 'resident', provedBy: 'pin', place });
    await commit(deps.db, steps);
    return session.token;
  };
  /** One call of the API: its status and what it gave. */
  const call = async <T = unknown>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) => {
    const answer = await ask(`/api/v1${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    });
    return { status: answer.status, json: await answer.json<T>() };
  };
  return { deps, lines, afterwards, door, ask, post, call, logIn };
}
