import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { openDb } from '../../src/platform/libsql/index.ts';
import { EmbeddedLibsql } from '../../tools/libsql-server/index.ts';
import { localSecrets } from '../../tools/local/secrets.ts';
import { serveBuild } from '../../tools/local/workerd.ts';
import { depsOn } from '../support/deps-on.ts';
import { makeTemplate } from '../support/migrated-template.ts';
import { givenRegion } from '../support/world.ts';

/** Milliseconds in which the Worker notices that its readers are gone, before the database answers. */
const NOTICED = 150;

/** Asks for the page, and is there until told to leave. */
const reader = (port: number, path: string) =>
  new Promise<Socket>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
      resolve(socket);
    });
    socket.on('error', reject);
  });

test('readers who leave before their page is made hold nobody up, not even the first of all', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'balai-leaving-'));
  const template = await makeTemplate();
  copyFileSync(template.file, join(folder, 'site.db'));
  template.remove();
  const embedded = new EmbeddedLibsql(join(folder, 'site.db'), { durability: 'off' });
  await givenRegion(depsOn(openDb({ url: 'http://embedded', fetch: embedded.fetch })));
  let asked = 0;
  let gone = Promise.resolve();
  const slow = {
    fetch: async (request: Request) => {
      asked += 1;
      await gone;
      await sleep(NOTICED);
      return embedded.fetch(request);
    },
  };
  const bindings = { ...(await localSecrets(folder)), ORIGIN: 'http://localhost', DATABASE_URL: 'http://embedded' };
  const worker = await serveBuild({ dataDir: folder, port: 0, bindings, embedded: slow });
  try {
    const { port } = await worker.ready;
    for (let round = 0; round < 8; round++) {
      const before = asked;
      const { promise, resolve: allLeft } = Promise.withResolvers<void>();
      gone = promise;
      const readers = Array.from({ length: 8 }, (_, i) => reader(Number(port), `/cari?q=kopi&r=${round}-${i}`));
      // The database has been asked, and does not answer before they are gone.
      await vi.waitUntil(() => asked > before, { timeout: 60_000, interval: 5 });
      for (const one of await Promise.all(readers)) one.destroy();
      allLeft();
    }
    expect(asked).toBeGreaterThanOrEqual(8);
    const page = await worker.dispatchFetch('http://localhost/cari?q=kopi');
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('kopi')]);
  } finally {
    await worker.dispose();
    embedded.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
