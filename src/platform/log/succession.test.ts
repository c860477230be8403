import { beforeEach, describe, expect, test } from 'vitest';
import { LOG_KEY } from '../../../tests/support/deps-on.ts';
import { copyOf, cs, enter, followedLogs, logOn } from '../../../tests/support/log-world.ts';
import { memoryWitness } from '../../../tests/support/memory-witness.ts';
import { backupOf, testDb } from '../../../tests/support/index.ts';
import { entryText, readOpening } from '../../foundation/audit/entry.ts';
import { enterWaiting } from '../../foundation/audit/enter-waiting.ts';
import { logLedger } from '../../foundation/audit/index.ts';
import { cryptoIds } from '../../kernel/ids.ts';
import { systemClock } from '../../kernel/clock.ts';
import { memoryBlobs } from '../fakes/index.ts';
import { commit, raw, readOne, type Db } from '../libsql/index.ts';
import { openVault } from '../vault/index.ts';
import { bytesOf } from './bytes.ts';
import { checkFile } from './check-file.ts';
import { logOf } from './follow-keys.ts';
import { readSigner, signNote, writeSigner } from './note.ts';
import { readProof } from './proof-file.ts';

const vault = openVault({ keys: [{ id: 'test', bytes: new Uint8Array(32) }], indexKey: new Uint8Array(32) });
const NEXT_KEY = await writeSigner('penerus.test/log', new Uint8Array(32).fill(1));
const [old, next] = [await readSigner(LOG_KEY), await readSigner(NEXT_KEY)];
const NEXT = { key: NEXT_KEY };

let db: Db;
let blobs: ReturnType<typeof memoryBlobs>;
const site = (keys: object = {}, at: Db = db, files = blobs) => logOn(at, files, undefined, keys);
const allow = (at: Db, key = next.verifier.key) => commit(at, [raw('UPDATE log_state SET successor = ?', [key])]);

/** 300 entries under the head of a log whose key was lost, and 5 that wait for one. */
beforeEach(async () => {
  db = testDb();
  blobs = memoryBlobs();
  await db.$client.execute('UPDATE log_state SET opened = 1');
  await enter(db, 300);
  await site().grow();
  await enter(db, 5);
});

/** The minute's run: what lost its place gets another, then all comes under a head. */
async function minute(keys: object = NEXT, at: Db = db, files = blobs): Promise<void> {
  at.vault = vault;
  await enterWaiting({ db: at, ids: cryptoIds(systemClock) });
  await site(keys, at, files).grow();
}
const succeeded = async (at: Db = db, files = blobs) => {
  await allow(at);
  for (let i = 0; i < 3; i += 1) await minute(NEXT, at, files);
};
const shown = async (at: Db = db) => (await readOne<{ note: string }>(at, { sql: 'SELECT note FROM log_state' }))?.note;
/** The files below a log's folder, each with its bytes. */
const filesOf = async (files: typeof blobs, folder: RegExp) =>
  Promise.all(
    files
      .keys()
      .filter((key) => folder.test(key))
      .map(async (key) => [key, await new Response((await files.get(key))?.body).text()]),
  );
const FIRST = /^log\/(head|tile)/;
async function checked(index: number, keys: object = NEXT, at: Db = db, files = blobs) {
  const log = site(keys, at, files);
  const receipt = (await log.receipt(index, 'x')) ?? '';
  const entry = bytesOf(entryText((await cs(at))[index] ?? ''));
  const logs = await followedLogs(log);
  const outside = await checkFile(receipt, { ...logOf(receipt, logs), entryOf: () => entry });
  const here = await log.check(receipt, () => entry);
  return [outside, here].map((it) => (it.is === 'receipt' ? it.index : it.is));
}

describe('when the key is lost', () => {
  test('the log ends with its head, which is the first entry of the successor; no entry is lost', async () => {
    const [before, last] = [await cs(db), await shown()];
    await succeeded();
    const { past, now } = await followedLogs(site(NEXT));
    expect(past.map(({ origin, now: head }) => [origin, head.size])).toEqual([['balai.test/log', 300]]);
    expect([now.origin, now.path, now.now.size]).toEqual(['penerus.test/log', '/log/2', 6]);
    const step = readProof((await site(NEXT).keyStep(1)) ?? '');
    expect(step?.index).toBe(0);
    expect(readOpening(step?.extra ?? '')).toMatchObject({
      action: 'log.succeeded',
      subject: { kind: 'log_key', id: next.verifier.key },
      data: { from: old.verifier.key, head: last },
    });
    const after = await cs(db);
    expect(after.slice(0, 300)).toEqual(before.slice(0, 300));
    expect(after.slice(301)).toEqual(before.slice(300));
    expect(await site(NEXT).verifierKey()).toBe(next.verifier.key);
    expect(await site(NEXT).policy()).toBe(`log ${next.verifier.key}\nquorum none\n`);
  });

  test('receipts of both logs hold, those of before the loss too; people count through both', async () => {
    const receipt = await site().receipt(7, 'x');
    await succeeded();
    expect(await checked(7)).toEqual([7, 7]);
    expect(await checked(299)).toEqual([299, 299]);
    expect(await checked(300)).toEqual([0, 300]);
    expect(await checked(305)).toEqual([5, 305]);
    expect(await site(NEXT).receipt(306, 'x')).toBeNull();
    const logs = await followedLogs(site(NEXT));
    const entry = bytesOf(entryText((await cs(db))[7] ?? ''));
    const said = await checkFile(receipt ?? '', { ...logOf(receipt ?? '', logs), entryOf: () => entry });
    expect(said).toMatchObject({ is: 'receipt', index: 7 });
  });

  test('nothing happens before the new key is at hand and the successor is allowed, in whichever order', async () => {
    const before = await shown();
    await expect(minute()).rejects.toThrow(`is not signed: LOG_KEY and LOG_NEXT_KEY lack ${old.verifier.key}`);
    await allow(db, old.verifier.key);
    await expect(minute()).rejects.toThrow('is not signed');
    await allow(db);
    const copy = await backupOf(db);
    await minute({}, copy, await copyOf(blobs));
    expect(await shown(copy), 'with the old key the old log goes on').toContain('balai.test/log\n305\n');
    expect(await shown()).toBe(before);
    await minute();
    expect(await shown()).toContain('penerus.test/log\n1\n');
  });

  test('a log may end twice, and the successor’s key be changed like any', async () => {
    await succeeded();
    const rotatedKey = await writeSigner('penerus.test/log', new Uint8Array(32).fill(2));
    for (let i = 0; i < 3; i += 1) {
      await enter(db, 1);
      await minute({ ...NEXT, nextKey: rotatedKey });
    }
    const third = await writeSigner('ketiga.test/log', new Uint8Array(32).fill(3));
    await allow(db, (await readSigner(third)).verifier.key);
    for (let i = 0; i < 3; i += 1) await minute({ key: third });
    const { past, now } = await followedLogs(site({ key: third }));
    expect(past.map(({ path, keys }) => [path, keys.length])).toEqual([
      ['/log', 1],
      ['/log/2', 2],
    ]);
    expect(now.path).toBe('/log/3');
    for (const index of [5, 302]) expect(await checked(index, { key: third })).toContain(index);
    expect(await checked(310, { key: third })).toEqual([0, 310]);
  });
});

describe('whoever can write to one place alone', () => {
  const mark = async (to: string, more: object = {}) => {
    const head = JSON.parse(await new Response((await blobs.get('log/head.json'))?.body).text()) as object;
    const marked = JSON.stringify({ ...head, ...more, endedFor: to });
    await blobs.put('log/head.json', bytesOf(marked), { contentType: 'x' });
    return async () => blobs.put('log/head.json', bytesOf(JSON.stringify(head)), { contentType: 'x' });
  };

  test('the store, ends no log for a key of theirs; what they wrote taken back, the log goes on', async () => {
    const before = await shown();
    const back = await mark(next.verifier.key);
    await expect(minute({})).rejects.toThrow('whose secret LOG_KEY is not');
    expect(await shown()).toBe(before);
    expect((await followedLogs(site())).now.now.size).toBe(300);
    await back();
    await minute({});
    expect(await shown()).toContain('balai.test/log\n305\n');
  });

  test('the store, does not choose what the successor names as the last head', async () => {
    await allow(db);
    await mark(next.verifier.key, { note: await signNote(`balai.test/log\n300\n${'A'.repeat(43)}=\n`, old) });
    await expect(minute()).rejects.toThrow('stands still: broken');
    expect(await shown()).toContain('balai.test/log\n300\n');
  });

  test('the store, shows no key of theirs as the site’s', async () => {
    await succeeded();
    const step = (await site(NEXT).keyStep(1)) ?? '';
    const [db2, files] = [testDb(), memoryBlobs()];
    await db2.$client.execute('UPDATE log_state SET opened = 1');
    await enter(db2, 5);
    await site({}, db2, files).grow();
    await files.put('log/keys/1', bytesOf(step), { contentType: 'x' });
    expect(await site({}, db2, files).keys()).toBe(`/log ${old.verifier.key}\n`);
    await enter(db2, 1);
    await site({}, db2, files).grow();
    expect(await shown(db2)).toContain('balai.test/log\n6\n');
  });
});

describe('a log that ended', () => {
  test('is written by nobody any more: not with its old key, not with an older database', async () => {
    const copies = [await backupOf(db)];
    await succeeded();
    copies.push(await backupOf(db));
    const files = await filesOf(blobs, FIRST);
    for (const copy of copies) {
      await enter(copy, 3);
      for (const keys of [{}, NEXT]) await minute(keys, copy).catch(() => null);
    }
    expect(await filesOf(blobs, FIRST)).toEqual(files);
    expect((await followedLogs(site(NEXT))).past[0]?.now.size).toBe(300);
  });

  test('is not moved by a run that began before', async () => {
    await allow(db);
    let calls = 0;
    for (let at = 1, done = false; !done; at += 1) {
      const [copy, files] = [await backupOf(db), await copyOf(blobs)];
      calls = 0;
      const slow = async (call: () => Promise<unknown>) => {
        calls += 1;
        if (calls === at) await minute(NEXT, copy, files);
        return call();
      };
      await logOn(copy, files, slow)
        .grow()
        .catch(() => null);
      done = calls < at;
      if (done) break;
      for (let i = 0; i < 2; i += 1) await minute(NEXT, copy, files).catch(() => null);
      const { past } = await followedLogs(site(NEXT, copy, files));
      expect(past[0]?.now.size, `stopped at call ${at}`).toBeGreaterThanOrEqual(300);
    }
    expect(calls).toBeGreaterThan(10);
  }, 20_000);

  test('is not written into its successor by a run that slept through its end', async () => {
    const ledger = logLedger({ db, clock: systemClock, ids: cryptoIds(systemClock) });
    const { head } = await ledger.state();
    expect(await ledger.succeed({ head: head!, from: 'a', to: 'b', isBegun: false })).toBe(true);
    await enter(db, 400);
    expect(await ledger.move(1, null, head!)).toBe(false);
    expect(await ledger.fetched(1, 0, [entryText('a'.repeat(64))])).toBe(false);
    expect(await ledger.succeed({ head: head!, from: 'a', to: 'b', isBegun: false }), 'once').toBe(false);
  });

  test('and its successor are found again when an older copy of the database is put back', async () => {
    const older = await backupOf(db);
    await enter(db, 2);
    await site().grow();
    await succeeded();
    const all = await cs(db);
    const { now } = await followedLogs(site(NEXT));
    for (let i = 0; i < 2; i += 1) {
      await expect(minute(NEXT, older)).rejects.toThrow('stands still: ahead');
      await commit(older, [raw('UPDATE log_state SET may_recover = 1')]);
      await minute(NEXT, older).catch(() => null);
    }
    await minute(NEXT, older);
    expect((await cs(older)).slice(0, all.length)).toEqual(all);
    const after = await followedLogs(site(NEXT, older));
    expect(after.past[0]?.now.size).toBe(307);
    expect(after.now.now.size).toBeGreaterThanOrEqual(now.now.size);
    expect(await checked(7, NEXT, older)).toEqual([7, 7]);
  });

  test('ends with the head that a run published which died before the database knew it', async () => {
    let calls = 0;
    const dying = async (call: () => Promise<unknown>) => {
      if (calls > 0) throw new Error('the key is lost');
      const done = await call();
      if (blobs.keys().includes('log/tile/0/001.p/49')) {
        const head = await new Response((await blobs.get('log/head.json'))?.body).text();
        if (head.includes('\\n305\\n')) calls += 1;
      }
      return done;
    };
    await expect(logOn(db, blobs, dying).grow()).rejects.toThrow('the key is lost');
    expect(await shown()).toContain('\n300\n');
    await succeeded();
    expect((await followedLogs(site(NEXT))).past[0]?.now.size).toBe(305);
    expect(await checked(304)).toEqual([304, 304]);
  });

  test('whatever call is the last of the run that ends it: the next ones end it', async () => {
    await allow(db);
    for (let at = 1, done = false; !done; at += 1) {
      const [copy, files] = [await backupOf(db), await copyOf(blobs)];
      let calls = 0;
      const cut = async (call: () => Promise<unknown>) => {
        const answer = await call();
        calls += 1;
        if (calls === at) throw new Error('cut');
        return answer;
      };
      done = await logOn(copy, files, cut, NEXT)
        .grow()
        .then(
          () => true,
          () => false,
        );
      await followedLogs(site(NEXT, copy, files));
      for (let i = 0; i < 3; i += 1) await minute(NEXT, copy, files);
      const { past, now } = await followedLogs(site(NEXT, copy, files));
      expect([past[0]?.now.size, now.now.size], `cut after call ${at}`).toEqual([300, 6]);
    }
  }, 20_000);
});

describe('whoever reads from outside refuses', () => {
  test('an ended log that went on, a successor that names another head, or none', async () => {
    await succeeded();
    const lying = (forged: Record<string, string | null>) => expect(followedLogs(site(NEXT), forged)).rejects;
    const longer = await signNote(`balai.test/log\n301\n${'A'.repeat(43)}=\n`, old);
    await lying({ '/log/checkpoint': longer }).toThrow('went_on');
    const step = (await site(NEXT).keyStep(1)) ?? '';
    const forged = (from: string | RegExp, to: string) =>
      step.replace(/extra (\S+)/, (_, extra: string) => {
        const text = Buffer.from(extra, 'base64').toString();
        return `extra ${Buffer.from(text.replace(from, to)).toString('base64')}`;
      });
    const other = await signNote(`balai.test/log\n299\n${'A'.repeat(43)}=\n`, old);
    expect(forged(/balai.test\/log\\n300[^"]*/, JSON.stringify(other).slice(1, -1))).not.toBe(step);
    for (const lie of [
      forged(/balai.test\/log\\n300[^"]*/, JSON.stringify(other).slice(1, -1)),
      forged('log.succeeded', 'log.key_rotated'),
      step.replace('index 0', 'index 1'),
    ])
      await lying({ '/log/keys/1': lie }).toThrow(/keys|went_on/);
    await lying({ '/log/keys/1': null }).toThrow('keys');
    await lying({ '/log/2/checkpoint': await signNote(`penerus.test/log\n6\n${'A'.repeat(43)}=\n`, old) }).toThrow(
      'unsigned',
    );
  });
});

describe('a witness', () => {
  test('of the old log signs its last head without the key, and the successor once it is told', async () => {
    const keys = [old.verifier.key];
    const witness = await memoryWitness('saksi.example', 8, keys, Date.now);
    const policy = { ...NEXT, witnesses: `1 https://saksi.example ${witness.key}`, ask: witness.ask };
    await site(policy).cosign();
    await succeeded();
    const { past } = await followedLogs(site(policy));
    expect(past[0]?.note).toContain('\u2014 saksi.example ');
    await expect(site(policy).cosign()).rejects.toThrow('saksi.example answered 404');
    keys.push(next.verifier.key);
    await site(policy).cosign();
    const now = await site(policy).checkpoint();
    expect('witnessed' in now && now.witnessed.by).toEqual([{ name: 'saksi.example', at: expect.any(Number) }]);
  });
});
