import { api } from '../../src/http/api.ts';
import { createFrontDoor } from '../../src/http/front-door.ts';
import type { LogLine } from '../../src/http/middleware/log.ts';
import { workerDeps } from './in-worker.ts';

export const ORIGIN = 'https://balai.test';

/** The front door on fresh dependencies, in workerd: what it answers, what it logged, what it still does afterwards. */
export function knock() {
  const deps = workerDeps();
  const lines: LogLine[] = [];
  const afterwards: Promise<unknown>[] = [];
  const execution = {
    waitUntil: (work: Promise<unknown>) => void afterwards.push(work),
    passThroughOnException: () => {},
  } as unknown as ExecutionContext;
  const door = { page: undefined as (() => Response) | undefined, flooded: false };
  const limit = { limit: async () => ({ success: !door.flooded }) };
  const app = createFrontDoor({
    deps,
    api,
    pages: (c) => door.page?.() ?? c.text(`page for ${c.var.ctx.actor.kind} in ${c.var.ctx.locale}`),
    log: (line) => lines.push(line),
    limits: { writes: limit, lookups: limit },
  });
  const ask = (path: string, init: RequestInit = {}) =>
    Promise.resolve(app.fetch(new Request(path.startsWith('http') ? path : ORIGIN + path, init), {}, execution));
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    ask(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    });
  return { deps, lines, afterwards, door, ask, post };
}
