import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build, needsBuild } from './build.ts';
import { ROOT } from './local/settings.ts';
import { run, Trouble } from './local/trouble.ts';

/** Cheap checks first; the boundaries are among the tests. */
const CHECKS: readonly { what: string; command: readonly string[] }[] = [
  { what: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { what: 'lint', command: ['oxlint', '--deny-warnings'] },
  { what: 'types', command: ['tsc', '-p', '.', '--noEmit'] },
  { what: 'pages', command: ['svelte-check', '--workspace', 'web', '--fail-on-warnings', '--output', 'human'] },
  { what: 'dead code', command: ['knip'] },
];

const bin = (name: string) => join(ROOT, 'node_modules/.bin', name);

function check(what: string, command: string, args: readonly string[]): void {
  const started = performance.now();
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) throw new Trouble(`verify: ${what} failed`);
  console.log(`✓ ${what} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}

/** Everything that must hold before a change is handed over. */
await run(async () => {
  if (needsBuild()) build((line) => console.log(`… ${line}`));
  for (const { what, command } of CHECKS) check(what, bin(command[0] ?? ''), command.slice(1));
  check('byte budgets', process.execPath, ['tools/budgets.ts']);
  check('tests', process.execPath, ['tools/test.ts']);
  check('a sample of the mutants', process.execPath, ['tools/mutants.ts', '--sample']);
});
