import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { plainFields } from './local/plain-fields.ts';
import { DIST, ROOT } from './local/settings.ts';
import { run, Trouble } from './local/trouble.ts';

const SOURCES = ['src', 'web', 'wrangler.toml', 'package-lock.json'];
/** Written by the build or by tools, not by people. */
const GENERATED = new Set(['.svelte-kit', 'paraglide', 'node_modules']);
const STAMP = join(DIST, 'built');

/** Every file that goes into a build, in the same order everywhere. */
const filesIn = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => !GENERATED.has(name))
        .sort()
        .flatMap((name) => filesIn(join(path, name)))
    : [path];

/** What the sources say, as a short mark: times of files tell nothing after a checkout, or an edit while building. */
function sourcesMark(): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((source) => filesIn(join(ROOT, source))))
    hash
      .update(`${relative(ROOT, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex');
}

/** True when the build was made of other sources, or there is none. */
export const needsBuild = (): boolean => !existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== sourcesMark();

const STEPS: readonly { what: string; command: readonly string[] }[] = [
  { what: 'messages', command: ['tools/messages/compile.ts'] },
  { what: 'pages', command: ['node_modules/vite/bin/vite.js', 'build', 'web', '--logLevel', 'warn'] },
  {
    what: 'Worker',
    command: ['node_modules/wrangler/bin/wrangler.js', 'deploy', '--dry-run', '--minify', '--outdir', 'dist/worker'],
  },
];

/** Builds pages and Worker into dist/, the very files that a deployment uploads. */
export function build(log: (line: string) => void): void {
  rmSync(DIST, { recursive: true, force: true });
  mkdirSync(DIST, { recursive: true });
  mkdirSync(join(DIST, 'lib'));
  // wrangler.toml takes it instead of the package's own.
  writeFileSync(
    join(DIST, 'lib/pkijs.js'),
    plainFields(readFileSync(join(ROOT, 'node_modules/pkijs/build/index.js'), 'utf8')),
  );
  const mark = sourcesMark();
  for (const { what, command } of STEPS) {
    log(`building the ${what}`);
    const done = spawnSync(process.execPath, command, {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, WRANGLER_SEND_METRICS: 'false', NODE_ENV: 'production' },
    });
    if (done.status === 0) continue;
    console.error(done.stdout, done.stderr);
    throw new Trouble(`The build of the ${what} failed; the lines above say where.`);
  }
  writeFileSync(STAMP, mark);
}

if (import.meta.main) await run(async () => build(console.log));
