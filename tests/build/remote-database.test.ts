import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Miniflare } from 'miniflare';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EmbeddedLibsql, listen } from '../../tools/libsql-server/index.ts';
import type { Listening } from '../../tools/libsql-server/listen.ts';
import { localSecrets } from '../../tools/local/secrets.ts';
import { serveBuild } from '../../tools/local/workerd.ts';

const ROOT = join(import.meta.dirname, '../..');
const TOKEN = 'the-right-token';
let folder: string;
let embedded: EmbeddedLibsql;
let remote: Listening;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'balai-remote-'));
  embedded = new EmbeddedLibsql(join(folder, 'remote.db'), { durability: 'off' });
  remote = await listen(embedded, { token: TOKEN });
});

afterAll(async () => {
  await remote.close();
  embedded.close();
  rmSync(folder, { recursive: true, force: true });
});

/** `npm run migrate`, as a deployment runs it. */
async function migrate(token: string, url = remote.url): Promise<{ code: number; said: string }> {
  const env = { ...process.env, DATABASE_URL: url, DATABASE_AUTH_TOKEN: token };
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ['tools/migrate.ts'], { cwd: ROOT, env });
    return { code: 0, said: stdout };
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string };
    return { code, said: stderr.trim() };
  }
}

/** The build that is uploaded, reaching its database over HTTP. */
async function withBuild(token: string, use: (worker: Miniflare) => Promise<void>): Promise<void> {
  const bindings = {
    ...(await localSecrets(folder)),
    ORIGIN: 'http://localhost',
    DATABASE_URL: remote.url,
    DATABASE_AUTH_TOKEN: token,
  };
  const worker = await serveBuild({ dataDir: folder, port: 0, bindings });
  try {
    await use(worker);
  } finally {
    await worker.dispose();
  }
}

test('the migration command brings a remote database up to date, and may run again', async () => {
  expect(await migrate(TOKEN)).toMatchObject({ code: 0, said: expect.stringContaining('is up to date') });
  expect(await migrate(TOKEN)).toMatchObject({ code: 0 });
});

test.each([
  ['a wrong token', 'wrong', () => remote.url, /refuses the token\. Check DATABASE_AUTH_TOKEN\.$/],
  ['an address where nothing listens', TOKEN, () => 'http://127.0.0.1:9', /does not answer\. Check DATABASE_URL\.$/],
])('the migration command says one sentence about %s', async (_what, token, url, sentence) => {
  const { code, said } = await migrate(token, url());
  expect(code).toBe(1);
  expect(said).toMatch(sentence);
  expect(said).not.toContain('\n');
});

test('the build talks to a remote database over HTTP', async () => {
  await withBuild(TOKEN, async (worker) => {
    const before = embedded.roundTrips;
    const health = await worker.dispatchFetch('http://localhost/api/v1/health');
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok', now: expect.any(Number) }]);
    expect(embedded.roundTrips).toBe(before + 1);
  });
});

test('the build says clearly that its token is wrong, and serves no page as if nothing were', async () => {
  await withBuild('wrong', async (worker) => {
    const health = await worker.dispatchFetch('http://localhost/api/v1/health');
    expect([health.status, await health.json()]).toEqual([
      503,
      { error: { kind: 'unavailable', code: 'service.database_refuses_token' } },
    ]);
  });
});
