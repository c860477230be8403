import { beforeEach, describe, expect, test } from 'vitest';
import { copyOf, cs, enter, expectFiles, expectHeadOf, logOn } from '../../../tests/support/log-world.ts';
import { answerTogether, backupOf, testDb } from '../../../tests/support/index.ts';
import { entryText } from '../../foundation/audit/entry.ts';
import { memoryBlobs } from '../fakes/index.ts';
import { commit, raw, readOne, type Db } from '../libsql/index.ts';
import { bytesOf } from './bytes.ts';

let db: Db;
let blobs: ReturnType<typeof memoryBlobs>;

/** 300 entries under a head, and 250 that wait: the next head completes a tile on level 0 and moves one on level 1. */
beforeEach(async () => {
  db = testDb();
  blobs = memoryBlobs();
  await enter(db, 300);
  await logOn(db, blobs).grow();
  await enter(db, 250);
});

const shown = async (at: Db) => (await readOne<{ note: string }>(at, { sql: 'SELECT note FROM log_state' }))!.note;
const kept = async (at: typeof blobs) => {
  const found = await at.get('log/head.json');
  return ((await new Response(found!.body).json()) as { note: string }).note;
};
const allow = (at: Db) => commit(at, [raw('UPDATE log_state SET may_recover = 1')]);

/** How many calls a run makes. */
async function callsOf(
  run: (each: (call: () => Promise<unknown>) => Promise<unknown>) => Promise<unknown>,
): Promise<number> {
  let calls = 0;
  await run((call) => {
    calls += 1;
    return call();
  });
  return calls;
}

test('a log grows to all its entries, and all its files are there; a second run changes nothing', async () => {
  const log = logOn(db, blobs);
  await log.grow();
  const all = await cs(db);
  expect((await expectHeadOf(await shown(db), all)).size).toBe(550);
  await expectFiles(log, all, [300]);
  const keys = blobs.keys();
  expect(keys.filter((key) => key.includes('.p/'))).toHaveLength(3);
  await log.grow();
  expect(blobs.keys()).toEqual(keys);
});

test('many entries come under heads in steps of whole tiles', async () => {
  for (let i = 0; i < 5; i += 1) await enter(db, 1_000);
  const log = logOn(db, blobs);
  await log.grow();
  const all = await cs(db);
  expect((await expectHeadOf(await shown(db), all)).size).toBe(5_550);
  await expectFiles(log, all, [300, 2_304, 4_352]);
});

describe('a run may end at any call', async () => {
  // The calls of the run that the tests below cut; the first test counts them anew.
  const CALLS = 19;

  test('there are as many calls as are tried', async () => {
    expect(await callsOf((each) => logOn(db, blobs, each).grow())).toBe(CALLS);
  });

  test.each(Array.from({ length: CALLS }, (_, i) => 1 + i))(
    'after call %i: no entry is lost and no head forked',
    async (at) => {
      const all = await cs(db);
      let calls = 0;
      const cut = async (call: () => Promise<unknown>) => {
        const done = await call();
        calls += 1;
        if (calls === at) throw new Error('cut');
        return done;
      };
      await expect(logOn(db, blobs, cut).grow()).rejects.toThrow('cut');
      const heads = [await shown(db), await kept(blobs)];
      const later = [...all, ...(await enter(db, 7))];
      for (const note of heads) await expectHeadOf(note, later);
      const log = logOn(db, blobs);
      const receipt = (await log.receipt(299, 'opened'))!;
      const said = await log.check(receipt, () => bytesOf(entryText(all[299]!)));
      expect(said, 'a fresh receipt is never ahead of the head that is shown').toMatchObject({ is: 'receipt' });
      await log.grow();
      expect(await cs(db)).toEqual(later);
      expect((await expectHeadOf(await shown(db), later)).size).toBe(557);
      expect(await kept(blobs)).toBe(await shown(db));
      await expectFiles(log, later, [300]);
    },
  );

  test.each(Array.from({ length: CALLS }, (_, i) => 1 + i))(
    'stopped at call %i while another goes on: never a fork',
    async (at) => {
      let calls = 0;
      const heads: string[] = [];
      const slow = async (call: () => Promise<unknown>) => {
        calls += 1;
        if (calls === at) {
          await logOn(db, blobs).grow();
          heads.push(await shown(db));
          await enter(db, 9);
          await logOn(db, blobs).grow();
          heads.push(await shown(db));
        }
        return call();
      };
      await logOn(db, blobs, slow).grow();
      heads.push(await shown(db), await kept(blobs));
      const log = logOn(db, blobs);
      await log.grow();
      const all = await cs(db);
      for (const note of heads) await expectHeadOf(note, all);
      expect((await expectHeadOf(await shown(db), all)).size).toBe(559);
      await expectFiles(log, all, [300, 550]);
    },
  );

  test('two at once, far from the database', async () => {
    answerTogether(db, 3);
    const log = logOn(db, blobs);
    await Promise.all([log.grow(), logOn(db, blobs).grow(), enter(db, 40)]);
    await log.grow();
    const all = await cs(db);
    expect((await expectHeadOf(await shown(db), all)).size).toBe(590);
    await expectFiles(log, all, [300]);
  });

  test.each(Array.from({ length: CALLS }, (_, i) => 1 + i))(
    'the database as it was before call %i is put back: nothing is forked, and nothing published is lost',
    async (at) => {
      let calls = 0;
      let older: Db | undefined;
      const saving = async (call: () => Promise<unknown>) => {
        calls += 1;
        if (calls === at) older = await backupOf(db);
        return call();
      };
      await logOn(db, blobs, saving).grow();
      await enter(db, 20);
      await logOn(db, blobs).grow();
      const published = await cs(db);
      const heads = [await shown(db)];

      const mine = await enter(older!, 30);
      const log = logOn(older!, blobs);
      await expect(log.grow()).rejects.toThrow('stands still: ahead');
      expect(await log.checkpoint()).toEqual({ standstill: 'ahead' });
      expect(await log.receipt(0, null), 'of an older copy, whose indexes may be others').toBeNull();
      expect(await kept(blobs)).toBe(heads[0]);

      await allow(older!);
      await log.grow();
      const all = await cs(older!);
      expect(all.slice(0, published.length)).toEqual(published);
      for (const note of [...heads, await shown(older!)]) await expectHeadOf(note, all);
      expect(await log.checkpoint()).toMatchObject({ note: await shown(older!) });
      const { n } = (await readOne<{ n: number }>(older!, { sql: 'SELECT count(*) AS n FROM log_waiting' }))!;
      // What was written meanwhile and lost its place waits for a new one; see enterWaiting.
      expect(n + all.length - published.length).toBeGreaterThanOrEqual(mine.length);
    },
  );
});

describe('the log stands still', () => {
  const rowsChanged = async (sql: string) => {
    await db.$client.executeMultiple(`DROP TRIGGER log_entries_no_update; DROP TRIGGER log_entries_no_delete; ${sql}`);
  };

  test('when a row of its last tile was changed behind its back', async () => {
    const before = await cs(db);
    await rowsChanged(`UPDATE log_entries SET c = '${'f'.repeat(64)}' WHERE idx = 299;`);
    await expect(logOn(db, blobs).grow()).rejects.toThrow('stands still: broken');
    expect((await expectHeadOf(await shown(db), before)).size).toBe(300);
  });

  test('when a tile that it must go on from is gone or other', async () => {
    const key = 'log/tile/1/000.p/1';
    await blobs.put(key, new Uint8Array(32), { contentType: 'application/octet-stream' });
    await expect(logOn(db, blobs).grow()).rejects.toThrow('stands still: broken');
    await blobs.delete(key);
    await expect(logOn(db, blobs).grow()).rejects.toThrow('stands still: broken');
  });

  test('when the head in the store is not signed by its key, or another of the same size', async () => {
    const head = { ...(await logHead()), size: 9_999 };
    await blobs.put('log/head.json', new TextEncoder().encode(JSON.stringify(head)), { contentType: 'x' });
    await expect(logOn(db, blobs).grow()).rejects.toThrow('stands still: broken');
    await blobs.put('log/head.json', new TextEncoder().encode(JSON.stringify({ ...head, size: 300, root: 'aa' })), {
      contentType: 'x',
    });
    await expect(logOn(db, blobs).grow()).rejects.toThrow('stands still: broken');
  });

  const logHead = async () => (await new Response((await blobs.get('log/head.json'))!.body).json()) as object;

  test('and goes on by itself when what was wrong is right again', async () => {
    const copy = await copyOf(blobs);
    await blobs.delete('log/tile/1/000.p/1');
    await expect(logOn(db, blobs).grow()).rejects.toThrow('stands still');
    await logOn(db, copy).grow();
    expect((await expectHeadOf(await shown(db), await cs(db))).size).toBe(550);
    expect(await logOn(db, copy).checkpoint()).toMatchObject({ note: await shown(db) });
  });
});
