import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeDataDir } from './only-start.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'balai-only-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Another process that takes the folder and stays. */
async function other(): Promise<ReturnType<typeof spawn>> {
  const module = pathToFileURL(join(import.meta.dirname, 'only-start.ts')).href;
  const script = `const { takeDataDir } = await import('${module}');
    takeDataDir(${JSON.stringify(folder)}); console.log('taken'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.stdout) await once(child.stdout, 'data');
  return child;
}

test('a data directory belongs to one start, and is free again when that one gives it back', () => {
  const leave = takeDataDir(folder);
  expect(() => takeDataDir(folder)).toThrow(/is in use by another start of Balai\. Stop that one first/);
  leave();
  takeDataDir(folder)();
});

test('another process keeps it until it dies, in whatever way', async () => {
  const child = await other();
  const ended = once(child, 'exit');
  try {
    expect(() => takeDataDir(folder)).toThrow(/is in use/);
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
  takeDataDir(folder)();
});

test('a folder that cannot be made is told in a sentence', () => {
  expect(() => takeDataDir('/dev/null/x')).toThrow(/cannot be written\. Check the permissions/);
});
