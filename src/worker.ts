import { server } from '../dist/kit/server.js';
import { compose } from './app/compose.ts';
import type { Env } from './app/config.ts';
import { api } from './http/api.ts';
import { createFrontDoor } from './http/front-door.ts';
import { jsonLog } from './http/middleware/log.ts';
import { site } from './http/site.ts';

function open(env: Env) {
  const app = compose(env);
  const door = createFrontDoor({
    deps: app.deps,
    api,
    pages: site(server, app, env.ASSETS, jsonLog),
    log: jsonLog,
    limits: {
      ...(env.WRITES_LIMIT && { writes: env.WRITES_LIMIT }),
      ...(env.LOOKUPS_LIMIT && { lookups: env.LOOKUPS_LIMIT }),
    },
  });
  return { app, door };
}

let opened: ReturnType<typeof open> | undefined;
/** Once per isolate. */
const balai = (env: Env) => (opened ??= open(env));

export default {
  fetch: (request, env, execution) => balai(env).door.fetch(request, env, execution),
} satisfies ExportedHandler<Env>;
