import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { freePair } from '../../tools/local/ports.ts';
import { ROOT } from '../../tools/local/settings.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'balai-start-'));
const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

/** `npm start` on the shared data; `said` is what it printed, `ended` its exit code. */
function start(port: number) {
  const child = spawn('npm', ['start', '--silent', '--', '--built'], {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let said = '';
  const heard: (() => void)[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      for (const look of heard) look();
    });
  const ended = new Promise<number | string | null>((resolve) =>
    child.once('close', (code, signal) => {
      running.delete(child);
      resolve(code ?? signal);
    }),
  );
  const open = new Promise<void>((resolve, reject) => {
    heard.push(() => said.includes('Stop with Ctrl-C') && resolve());
    void ended.then((code) => reject(new Error(`It ended with ${code}: ${said}`)));
  });
  open.catch(() => {});
  return { child, ended, open, said: () => said };
}

test('a start serves until it is told to end, keeps its data to itself, and leaves it whole', async () => {
  const port = await freePair();
  const first = start(port);
  await first.open;
  const home = await fetch(`http://localhost:${port}/`);
  expect([home.status, (await home.text()).includes('Balai')]).toEqual([200, true]);

  const second = start(await freePair());
  expect(await second.ended).toBe(1);
  const lines = second
    .said()
    .split('\n')
    .filter((line) => line.includes('DATA_DIR'));
  expect(lines).toEqual([expect.stringContaining('is in use by another start of Balai. Stop that one first')]);
  expect(second.said()).not.toMatch(/\n\s+at /);
  expect((await fetch(`http://localhost:${port}/`)).status).toBe(200);

  first.child.kill('SIGTERM');
  await first.ended;
  await expect(fetch(`http://localhost:${port}/`)).rejects.toThrow('fetch failed');
  const log = statSync(join(dataDir, 'balai.db-wal'), { throwIfNoEntry: false });
  expect(log?.size ?? 0, 'all is in the database file').toBe(0);
  expect(first.said()).not.toMatch(/\n\s+at /);
});
