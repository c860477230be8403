import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../tools/local/settings.ts';
import { compileMessages } from '../../tools/messages/compile.ts';

const WEB = join(ROOT, 'web');

/** Vitest's global set-up: the message functions say what the message files say, and the pages' settings are there without a build. */
export default function generatedSources(): void {
  compileMessages();
  if (existsSync(join(WEB, 'node_modules/$app/tsconfig.json'))) return;
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'node_modules/.bin/svelte-kit'), 'sync'], {
    cwd: WEB,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`svelte-kit sync: ${stderr}`);
}
