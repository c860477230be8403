import { build, needsBuild } from './build.ts';
import { announce, needPorts } from './local/prepare.ts';
import { localSettings } from './local/settings.ts';
import { openSite } from './local/site.ts';
import { run } from './local/trouble.ts';

const EVERY_MINUTE = 60_000;
const say = (line: string) => console.log(`  … ${line}`);

/** The whole site on this computer: the built Worker on workerd, an embedded database, and the message viewer. */
await run(async () => {
  const settings = localSettings();
  await needPorts(settings);
  if (!process.argv.includes('--built') && needsBuild()) build(say);
  const site = await openSite(settings, say);
  const worker = await site.workerd.getWorker();
  const timer = setInterval(() => void worker.scheduled({ cron: '* * * * *' }), EVERY_MINUTE);
  timer.unref();
  await announce(settings, site.deps);
});
