import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Debian's golang-golang-x-mod-dev puts the Go team's own checker. */
const GOPATH = '/usr/share/gocode';

/** Whether this machine has Go and that package. */
export function hasGo(): boolean {
  try {
    execFileSync('go', ['list', 'golang.org/x/mod/sumdb/tlog'], { env: goEnv(tmpdir()), stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const goEnv = (cache: string) => ({ ...process.env, GO111MODULE: 'off', GOPATH, GOCACHE: join(cache, 'balai-go') });

/** Builds `tools/log-check` and gives the program to `use`. */
export async function withLogCheck<T>(use: (program: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'balai-log-check-'));
  const program = join(folder, 'log-check');
  try {
    execFileSync('go', ['build', '-o', program, join(import.meta.dirname, 'log-check/main.go')], {
      env: goEnv(tmpdir()),
    });
    return await use(program);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** `npm run log:check -- <address or folder> <verifier key>…`: the log as a program sees it that nobody here wrote. */
if (import.meta.main) {
  if (!hasGo()) {
    console.error('Needs Go: apt-get install golang-go golang-golang-x-mod-dev');
    process.exit(2);
  }
  await withLogCheck((program) => {
    try {
      execFileSync(program, process.argv.slice(2), { stdio: 'inherit' });
    } catch {
      process.exitCode = 1;
    }
  });
}
