import type { Miniflare } from 'miniflare';
import { compose } from '../src/app/compose.ts';
import type { Env } from '../src/app/config.ts';
import { build, needsBuild } from './build.ts';
import { announce, closeWith, fill, isFirstStart, needPorts, prepare } from './local/prepare.ts';
import { localSettings } from './local/settings.ts';
import { run } from './local/trouble.ts';
import { serveBuild } from './local/workerd.ts';

const EVERY_MINUTE = 60_000;
const say = (line: string) => console.log(`  … ${line}`);

/** The whole site on this computer: the built Worker on workerd, an embedded database, and the message viewer. */
await run(async () => {
  const settings = localSettings();
  await needPorts(settings);
  if (!process.argv.includes('--built') && needsBuild()) build(say);
  const prepared = await prepare(settings);
  const { embedded, bindings } = prepared;
  let workerd: Miniflare | undefined;
  closeWith(prepared, async () => workerd?.dispose());
  const serve = async (port: number) => {
    workerd = await serveBuild({ ...settings, port, bindings, embedded });
    const env = { ...(await workerd.getBindings<Env>()), ...bindings };
    const { deps } = compose({ ...env, LIBSQL: { fetch: (request) => embedded.fetch(request as Request) } });
    return { workerd, deps };
  };
  if (isFirstStart(settings)) {
    // On a port that nobody knows: the site answers once it is complete.
    const behind = await serve(0);
    await fill(settings, behind.deps, say);
    await behind.workerd.dispose();
  }
  const site = await serve(settings.port);
  const worker = await site.workerd.getWorker();
  const timer = setInterval(() => void worker.scheduled({ cron: '* * * * *' }), EVERY_MINUTE);
  timer.unref();
  await announce(settings, site.deps);
});
