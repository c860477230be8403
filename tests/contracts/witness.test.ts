import { createServer, type RequestListener, type Server } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { HOUR } from '../../src/kernel/clock.ts';
import { memoryBlobs } from '../../src/platform/fakes/index.ts';
import { askOverHttp } from '../../src/platform/log/ask-witness.ts';
import { openCosigner, writeCosigner } from '../../src/platform/log/cosignature.ts';
import { readSigner, readVerifier } from '../../src/platform/log/note.ts';
import { fileMemory } from '../../tools/log-witness/file-memory.ts';
import { serveWitness } from '../../tools/log-witness/serve-witness.ts';
import { LOG_KEY } from '../support/deps-on.ts';
import { backupOf, testDb } from '../support/index.ts';
import { fixedClock } from '../support/time-and-ids.ts';
import { memoryWitness } from '../support/memory-witness.ts';
import { copyOf, enter, logOn } from '../support/log-world.ts';
import { witnessSuite } from './witness.suite.ts';

const { verifier } = await readSigner(LOG_KEY);
const servers: Server[] = [];
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'balai-witness-'));
});
afterEach(() => {
  for (const server of servers.splice(0)) (server.closeAllConnections(), server.close());
  rmSync(folder, { recursive: true });
});

const urlOf = (server: Server) => {
  servers.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

/** The witness of another deployment: a process of its own in life, its server here. */
async function overHttp(name = 'saksi.example', now: () => number = Date.now) {
  const cosigner = await openCosigner(name, new Uint8Array(32).fill(8));
  const parts = { logs: [readVerifier(verifier.key)], memory: fileMemory(join(folder, name)), cosigner, now };
  return { url: urlOf(await serveWitness(parts, 0)), key: cosigner.key, ask: askOverHttp() };
}

witnessSuite('the witness in memory', async () => ({
  url: 'https://saksi.example',
  ...(await memoryWitness('saksi.example', 8, [verifier.key], Date.now)),
}));
witnessSuite('npm run log:witness, over HTTP,', overHttp);

describe('a witness that is silent', () => {
  const asked = (url: string, ask = askOverHttp()) => ask(url, 'old 0\n\nx\n');
  const serving = async (how: RequestListener) => {
    const server = createServer(how);
    await new Promise<void>((resolve) => server.listen(0, resolve));
    return urlOf(server);
  };

  test('is not there, never answers, talks without end, or sends us elsewhere', async () => {
    expect(await asked('http://127.0.0.1:1')).toBeNull();
    expect(await asked(await serving(() => {}), askOverHttp(undefined, 300))).toBeNull();
    expect(await asked(await serving((_, answer) => void answer.end('x'.repeat(20_000))))).toBeNull();
    const elsewhere = await serving(
      (_, answer) => void answer.writeHead(302, { location: 'http://127.0.0.1:1' }).end(),
    );
    expect(await asked(elsewhere)).toMatchObject({ status: 302 });
  });
});

describe('two deployments, one of which witnesses the other', () => {
  const clock = fixedClock();
  /** A site whose log these witnesses watch. */
  const site = async (
    witnesses: readonly { url: string; key: string }[],
    needed = 1,
    db = testDb(),
    blobs = memoryBlobs(),
  ) => {
    const policy = [needed, ...witnesses.flatMap(({ url, key }) => [url, key])].join(' ');
    const dateKey = await writeCosigner('balai.test/log/waktu', new Uint8Array(32).fill(4));
    const log = logOn(db, blobs, undefined, {
      clock,
      dateKey,
      ...(witnesses.length > 0 && { witnesses: policy }),
      ask: askOverHttp(),
    });
    return { db, blobs, log };
  };
  const shown = async ({ log }: Awaited<ReturnType<typeof site>>) => {
    const now = await log.checkpoint();
    if ('standstill' in now) throw new Error(now.standstill);
    return now;
  };

  test('heads that go on are cosigned, each with its time; receipts carry the signatures', async () => {
    const witness = await overHttp('saksi.example', () => clock.now());
    const it = await site([witness]);
    for (const more of [300, 5, 700]) {
      await enter(it.db, more);
      await it.log.grow();
      await it.log.cosign();
      const { note, witnessed } = await shown(it);
      expect(witnessed).toEqual({ needed: 1, by: [{ name: 'saksi.example', at: clock.now() }], datedAt: clock.now() });
      expect(note?.match(/\u2014 /g)).toHaveLength(3);
      expect(await it.log.receipt(0, null)).toContain('\u2014 saksi.example ');
    }
    expect(await it.log.policy()).toBe(
      [
        `log ${verifier.key}`,
        `witness dates ${/dates (.*)/.exec(await it.log.policy())?.[1]}`,
        `witness saksi.example ${witness.key} ${witness.url}`,
        'group witnesses 1 saksi.example',
        'quorum witnesses',
        '',
      ].join('\n'),
    );
  });

  test('a head is dated and witnessed anew after an hour, and not before', async () => {
    const it = await site([await overHttp('saksi.example', () => clock.now())]);
    await enter(it.db, 5);
    await it.log.grow();
    await it.log.cosign();
    const first = await shown(it);
    clock.advance(HOUR - 1_000);
    await it.log.cosign();
    expect(await shown(it)).toEqual(first);
    clock.advance(1_000);
    await it.log.cosign();
    expect((await shown(it)).witnessed).toMatchObject({ by: [{ at: clock.now() }], datedAt: clock.now() });
  });

  test('a rewritten history is refused, and so is one that went back; what was shown before stays cosigned', async () => {
    const witness = await overHttp();
    const honest = await site([witness]);
    await enter(honest.db, 300);
    await honest.log.grow();
    await honest.log.cosign();
    const before = { db: await backupOf(honest.db), blobs: await copyOf(honest.blobs) };
    await enter(honest.db, 10);
    await honest.log.grow();
    await honest.log.cosign();

    const back = await site([witness], 1, await backupOf(before.db), await copyOf(before.blobs));
    clock.advance(2 * HOUR);
    await expect(back.log.cosign()).rejects.toThrow('saksi.example saw 310 entries');
    for (const [more, said] of [
      [10, 'saw another head of 310 entries'],
      [20, 'answered 422'],
    ] as const) {
      const forked = await site([witness], 1, await backupOf(before.db), await copyOf(before.blobs));
      await enter(forked.db, more);
      await forked.log.grow();
      await expect(forked.log.cosign()).rejects.toThrow(
        `Witnesses refuse the head of the public log: saksi.example ${said}`,
      );
    }
    await honest.log.cosign();
    expect((await shown(honest)).witnessed.by[0]?.at).not.toBeNull();
  });

  test('a silent witness delays nothing: the head is shown, dated, and signed by the others', async () => {
    const silent = {
      url: 'http://127.0.0.1:1',
      key: (await openCosigner('bisu.example', new Uint8Array(32).fill(3))).key,
    };
    const it = await site([silent, await overHttp()], 2);
    await enter(it.db, 5);
    await it.log.grow();
    expect((await shown(it)).note).toContain('\n5\n');
    await it.log.cosign();
    expect((await shown(it)).witnessed).toMatchObject({
      needed: 2,
      by: [
        { name: 'bisu.example', at: null },
        { name: 'saksi.example', at: expect.any(Number) },
      ],
      datedAt: clock.now(),
    });
  });

  test('a witness that signs with another key, or does not know the log, is named', async () => {
    const { url } = await overHttp();
    const other = (await openCosigner('saksi.example', new Uint8Array(32).fill(3))).key;
    const it = await site([{ url, key: other }]);
    await enter(it.db, 5);
    await it.log.grow();
    await expect(it.log.cosign()).rejects.toThrow('saksi.example signed with another key');
    expect((await shown(it)).witnessed.by).toEqual([{ name: 'saksi.example', at: null }]);
  });

  test('without witnesses and a key for the time nothing is signed beside the log', async () => {
    const it = await site([]);
    await enter(it.db, 5);
    await it.log.grow();
    await it.log.cosign();
    expect((await shown(it)).witnessed).toMatchObject({ needed: 0, by: [] });
    const plain = logOn(it.db, it.blobs);
    expect(await plain.policy()).toBe(`log ${verifier.key}\nquorum none\n`);
    await plain.cosign();
  });
});
