import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST, ROOT } from './local/settings.ts';
import { run, Trouble } from './local/trouble.ts';

const SOURCES = ['src', 'web', 'wrangler.toml', 'package-lock.json'];
/** Written by the build or by tools, not by people. */
const GENERATED = new Set(['.svelte-kit', 'paraglide', 'project.inlang', 'node_modules']);
const STAMP = join(DIST, 'built');

const newest = (path: string): number => {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const inside = readdirSync(path).filter((name) => !GENERATED.has(name));
  return Math.max(stat.mtimeMs, ...inside.map((name) => newest(join(path, name))));
};

/** True when a source is newer than the build, or there is none. */
export const needsBuild = (): boolean =>
  !existsSync(STAMP) || SOURCES.some((source) => newest(join(ROOT, source)) > statSync(STAMP).mtimeMs);

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
  const started = Date.now();
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
  writeFileSync(STAMP, new Date(started).toISOString());
}

if (import.meta.main) await run(async () => build(console.log));
