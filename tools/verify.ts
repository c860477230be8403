import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { build, needsBuild } from './build.ts';
import { ROOT } from './local/settings.ts';
import { run, Trouble } from './local/trouble.ts';

/** Each reads the files and writes none, on one core: so they run beside each other, the long ones first. */
const CHECKS: readonly { what: string; command: readonly [string, ...string[]] }[] = [
  { what: 'pages', command: ['svelte-check', '--workspace', 'web', '--fail-on-warnings', '--output', 'human'] },
  { what: 'types', command: ['tsc', '-p', '.', '--noEmit'] },
  { what: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { what: 'dead code', command: ['knip'] },
  { what: 'lint', command: ['oxlint', '--deny-warnings'] },
];

/** Takes as many cores as there are: one after the other. */
const PROOFS: readonly { what: string; args: readonly string[] }[] = [
  { what: 'byte budgets', args: ['tools/budgets.ts'] },
  { what: 'tests', args: ['tools/test.ts'] },
  { what: 'a sample of the mutants', args: ['tools/mutants.ts', '--sample'] },
];

const done = (what: string, started: number) =>
  console.log(`✓ ${what} (${((performance.now() - started) / 1000).toFixed(1)} s)`);

/** What it prints is shown when it fails, in one piece. Gives whether it holds. */
async function check(what: string, [name, ...args]: readonly [string, ...string[]]): Promise<boolean> {
  const started = performance.now();
  const child = spawn(join(ROOT, 'node_modules/.bin', name), args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => printed.push(text));
  const [status] = await once(child, 'close');
  if (status === 0) done(what, started);
  else console.error(`${printed.join('')}✗ ${what}`);
  return status === 0;
}

function prove(what: string, args: readonly string[]): void {
  const started = performance.now();
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) throw new Trouble(`verify: ${what} failed`);
  done(what, started);
}

/** Everything that must hold before a change is handed over; the boundaries are among the tests. */
await run(async () => {
  if (needsBuild()) build((line) => console.log(`… ${line}`));
  const left = [...CHECKS];
  const failed: string[] = [];
  const work = async () => {
    for (let it = left.shift(); it; it = left.shift()) if (!(await check(it.what, it.command))) failed.push(it.what);
  };
  await Promise.all(Array.from({ length: Math.min(3, availableParallelism()) }, work));
  if (failed.length) throw new Trouble(`verify: ${failed.join(', ')} failed`);
  for (const { what, args } of PROOFS) prove(what, args);
});
