import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Vitest's global set-up: the message functions exist and are as new as the message files. */
export default function setup(): void {
  const made = join(root, 'web/src/lib/paraglide/messages.js');
  const files = ['id', 'en'].flatMap((locale) => {
    const folder = join(root, 'web/messages', locale);
    return readdirSync(folder).map((file) => join(folder, file));
  });
  const newest = Math.max(...files.map((file) => statSync(file).mtimeMs));
  if (existsSync(made) && statSync(made).mtimeMs > newest) return;
  execFileSync(process.execPath, [join(root, 'tools/messages/compile.ts')], { stdio: 'inherit' });
}
