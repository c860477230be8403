import { server } from '../dist/kit/server.js';
import { background } from './app/background.ts';
import { compose } from './app/compose.ts';
import type { Env } from './app/config.ts';
import { jobsOf } from './app/jobs.ts';
import { modules } from './app/modules.ts';
import { subscriptionsOf } from './app/subscriptions.ts';
import { createFrontDoor } from './http/front-door.ts';
import { defectLine, jsonLog } from './http/middleware/log.ts';
import { site } from './http/site.ts';

function open(env: Env, office: typeof modules) {
  const app = compose(env, office);
  const door = createFrontDoor({
    deps: app.deps,
    modules: app.modules,
    pages: site(server, app, env.ASSETS, jsonLog),
    log: jsonLog,
    kept: { cache: caches.default, version: () => app.market.version() },
    limits: {
      ...(env.WRITES_LIMIT && { writes: env.WRITES_LIMIT }),
      ...(env.LOOKUPS_LIMIT && { lookups: env.LOOKUPS_LIMIT }),
    },
  });
  const { drain, tick } = background(app.deps, {
    subscriptions: subscriptionsOf(app.modules),
    jobs: jobsOf(app.modules),
    report: (job, error) => jsonLog(defectLine('timer', job, error)),
  });
  return { door, drain, tick };
}

let opened: ReturnType<typeof open> | undefined;
/** Once per isolate. */
const balai = (env: Env) => (opened ??= open(env, modules));

export default {
  fetch: (request, env, execution) => balai(env).door.fetch(request, env, execution),
  queue: (_batch, env) => balai(env).drain(),
  scheduled: (_event, env) => balai(env).tick(),
} satisfies ExportedHandler<Env>;
