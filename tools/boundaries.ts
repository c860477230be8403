import { brokenRules } from './boundaries/broken-rules.ts';
import { ROOT } from './local/settings.ts';
import { run, Trouble } from './local/trouble.ts';

/** Who imports whom against `boundaries.config.ts`, in seconds; `npm test` asks the same. */
await run(async () => {
  const started = performance.now();
  const { files, broken } = await brokenRules(ROOT, ['src', 'web', 'tools']);
  for (const [rule, its] of Map.groupBy(broken, (one) => one.rule)) {
    console.log(`\n${rule}${its[0]?.comment ? `: ${its[0].comment}` : ''}`);
    for (const { imports } of its) console.log(`  ${imports}`);
  }
  const took = `${files} files in ${((performance.now() - started) / 1000).toFixed(1)} s`;
  if (broken.length > 0) throw new Trouble(`${broken.length} imports break a boundary (${took}).`);
  console.log(`Every import keeps to the boundaries (${took}).`);
});
