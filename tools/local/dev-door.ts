import type { RequestEvent } from '@sveltejs/kit';
import { compose } from '../../src/app/compose.ts';
import type { Env } from '../../src/app/config.ts';
import { modules } from '../../src/app/modules.ts';
import { createFrontDoor } from '../../src/http/front-door.ts';
import { jsonLog } from '../../src/http/middleware/log.ts';
import type { PagePlatform } from '../../src/http/page-platform.ts';
import { pagePlatform } from '../../src/http/site.ts';

declare global {
  /** Set by tools/dev.ts, which runs in the same process as Vite. */
  var balaiDevEnv: Env | undefined;
}

/** The same front door as in the Worker, around one request of `vite dev`. */
export async function openDevDoor(
  event: RequestEvent,
  page: (platform: PagePlatform) => Response | Promise<Response>,
): Promise<Response> {
  const env = globalThis.balaiDevEnv;
  if (!env) throw new Error('Start the quick loop with "npm run dev": pages need the database and the bindings.');
  const app = compose(env, modules);
  const door = createFrontDoor({
    deps: app.deps,
    modules: app.modules,
    pages: (c) => page(pagePlatform(c, app, jsonLog)),
    log: jsonLog,
  });
  const execution = { waitUntil: () => {}, passThroughOnException: () => {}, props: {} };
  return door.fetch(event.request, env, execution as unknown as ExecutionContext);
}
