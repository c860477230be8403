import { describe, expect, test } from 'vitest';
import { allow, NEXT, successionStage } from '../../../tests/support/succession-stage.ts';
import { copyOf, cs, enter, followedLogs, logOn } from '../../../tests/support/log-world.ts';
import { backupOf } from '../../../tests/support/index.ts';
import { entryText } from '../../foundation/audit/entry.ts';
import { logLedger } from '../../foundation/audit/index.ts';
import { cryptoIds } from '../../kernel/ids.ts';
import { systemClock } from '../../kernel/clock.ts';
import { commit, raw } from '../libsql/index.ts';

const { here, site, minute, succeeded, shown, checked } = successionStage();

/** The files below a log's folder, each with its bytes. */
const filesOf = async (files: typeof here.blobs, folder: RegExp) =>
  Promise.all(
    files
      .keys()
      .filter((key) => folder.test(key))
      .map(async (key) => [key, await new Response((await files.get(key))?.body).text()]),
  );
const FIRST = /^log\/(head|tile)/;

describe('a log that ended', () => {
  test('is written by nobody any more: not with its old key, not with an older database', async () => {
    const copies = [await backupOf(here.db)];
    await succeeded();
    copies.push(await backupOf(here.db));
    const files = await filesOf(here.blobs, FIRST);
    for (const copy of copies) {
      await enter(copy, 3);
      for (const keys of [{}, NEXT]) await minute(keys, copy).catch(() => null);
    }
    expect(await filesOf(here.blobs, FIRST)).toEqual(files);
    expect((await followedLogs(site(NEXT))).past[0]?.now.size).toBe(300);
  });

  test('is not moved by a run that began before', async () => {
    await allow(here.db);
    let calls = 0;
    for (let at = 1, done = false; !done; at += 1) {
      const [copy, files] = [await backupOf(here.db), await copyOf(here.blobs)];
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
  });

  test('is not written into its successor by a run that slept through its end', async () => {
    const ledger = logLedger({ db: here.db, clock: systemClock, ids: cryptoIds(systemClock) });
    const { head } = await ledger.state();
    expect(await ledger.succeed({ head: head!, from: 'a', to: 'b', isBegun: false })).toBe(true);
    await enter(here.db, 400);
    expect(await ledger.move(1, null, head!)).toBe(false);
    expect(await ledger.fetched(1, 0, [entryText('a'.repeat(64))])).toBe(false);
    expect(await ledger.succeed({ head: head!, from: 'a', to: 'b', isBegun: false }), 'once').toBe(false);
  });

  test('and its successor are found again when an older copy of the database is put back', async () => {
    const older = await backupOf(here.db);
    await enter(here.db, 2);
    await site().grow();
    await succeeded();
    const all = await cs(here.db);
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
      if (here.blobs.keys().includes('log/tile/0/001.p/49')) {
        const head = await new Response((await here.blobs.get('log/head.json'))?.body).text();
        if (head.includes('\\n305\\n')) calls += 1;
      }
      return done;
    };
    await expect(logOn(here.db, here.blobs, dying).grow()).rejects.toThrow('the key is lost');
    expect(await shown()).toContain('\n300\n');
    await succeeded();
    expect((await followedLogs(site(NEXT))).past[0]?.now.size).toBe(305);
    expect(await checked(304)).toEqual([304, 304]);
  });

  test('whatever call is the last of the run that ends it: the next ones end it', async () => {
    await allow(here.db);
    for (let at = 1, done = false; !done; at += 1) {
      const [copy, files] = [await backupOf(here.db), await copyOf(here.blobs)];
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
  });
});
