import { compose } from '../src/app/compose.ts';
import type { Env } from '../src/app/config.ts';
import { build, needsBuild } from './build.ts';
import { closeWith, needPorts, open, prepare } from './local/prepare.ts';
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
  const workerd = await serveBuild({ ...settings, bindings, embedded });
  const worker = await workerd.getWorker();
  const timer = setInterval(() => void worker.scheduled({ cron: '* * * * *' }), EVERY_MINUTE);
  closeWith(prepared, async () => {
    clearInterval(timer);
    await workerd.dispose();
  });
  const { deps } = compose({
    ...(await workerd.getBindings<Env>()),
    ...bindings,
    LIBSQL: { fetch: (request) => embedded.fetch(request as Request) },
  });
  await open(settings, deps, say);
});
