import { spawnSync } from 'node:child_process';

/** The commit that is tested, in 40 hexadecimal digits; null where there is none. */
export function commitTested(): string | null {
  const { status, stdout } = spawnSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}
