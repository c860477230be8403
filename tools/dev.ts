import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import { join } from 'node:path';
import { createServer } from 'vite';
import { unstable_getMiniflareWorkerOptions } from 'wrangler';
import { background } from '../src/app/background.ts';
import { compose } from '../src/app/compose.ts';
import type { Env } from '../src/app/config.ts';
import { jobs } from '../src/app/jobs.ts';
import { subscriptions } from '../src/app/subscriptions.ts';
import { localQueue } from './local/local-queue.ts';
import { announce, closing, endOnSignal, fill, isFirstStart, needPorts, prepare } from './local/prepare.ts';
import { localSettings, ROOT } from './local/settings.ts';
import { run } from './local/trouble.ts';
import { compileMessages } from './messages/compile.ts';

const EVERY_MINUTE = 60_000;
const NOTHING = 'export default { fetch: () => new Response(null, { status: 404 }) }';

/** The quick loop: the same front door and pages, in Node under Vite, reloading as one types. */
await run(async () => {
  const settings = localSettings();
  await needPorts(settings);
  compileMessages();
  const prepared = await prepare(settings);
  const {
    assets: _,
    cronTriggers: __,
    modulesRules: ___,
    ...options
  } = unstable_getMiniflareWorkerOptions(join(ROOT, 'wrangler.toml')).workerOptions;
  const bindings = new Miniflare(
    convertV4MiniflareOptions({
      ...options,
      name: 'balai',
      script: NOTHING,
      modules: true,
      resourcePersistencePath: join(settings.dataDir, 'blobs'),
      telemetry: { enabled: false },
    }),
  );
  const env: Env = {
    ...(await bindings.getBindings<Env>()),
    ...prepared.bindings,
    LIBSQL: { fetch: (request) => prepared.embedded.fetch(request as Request) },
  };
  const { deps } = compose(env);
  const { drain, tick } = background(deps, {
    subscriptions,
    jobs,
    report: (job, error) => console.error(`The timer's job ${job} failed:`, error),
  });
  env.OUTBOX = localQueue(drain);
  if (isFirstStart(settings)) await fill(settings, deps, (line) => console.log(`  … ${line}`));
  globalThis.balaiDevEnv = env;
  const vite = await createServer({
    root: join(ROOT, 'web'),
    configFile: join(ROOT, 'web/vite.config.ts'),
    server: { port: settings.port, host: '127.0.0.1', strictPort: true },
  });
  await vite.listen();
  const close = closing(prepared, async () => {
    await vite.close();
    await bindings.dispose();
  });
  endOnSignal(close);
  setInterval(() => void tick().catch((error: unknown) => console.error(error)), EVERY_MINUTE).unref();
  await announce(settings, deps);
});
