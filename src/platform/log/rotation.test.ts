import { describe, expect, test } from 'vitest';
import {
  BOTH,
  fresh,
  NEW,
  NEW_KEY,
  OLD,
  old,
  rotationStage,
  third,
  THIRD_KEY,
} from '../../../tests/support/rotation-stage.ts';
import { LOG_KEY } from '../../../tests/support/deps-on.ts';
import { copyOf, enter, followed, logOn } from '../../../tests/support/log-world.ts';
import { backupOf } from '../../../tests/support/index.ts';
import { entryText } from '../../foundation/audit/entry.ts';
import { commit, raw, readRows } from '../libsql/index.ts';
import { logLedger } from '../../foundation/audit/index.ts';
import { systemClock } from '../../kernel/clock.ts';
import { cryptoIds } from '../../kernel/ids.ts';
import { bytesOf } from './bytes.ts';
import { openCheckpoint } from './checkpoint.ts';
import { writeSigner } from './note.ts';

const { here, site, minute, rotated, noteOf, checked } = rotationStage();

const signedBy = async (note: string) => {
  const heads = await Promise.all([old, fresh, third].map(({ verifier }) => openCheckpoint(note, verifier)));
  return heads.map((head) => head !== null);
};

describe('a key takes the place of another', () => {
  test('it is recorded, then both sign, then it is published, then it signs alone; receipts of all times hold', async () => {
    const before = await site().receipt(5, 'x');
    await minute(BOTH);
    expect(await signedBy(await noteOf())).toEqual([true, true, false]);
    expect((await followed(site(BOTH))).keys).toHaveLength(1);
    const between = await site(BOTH).receipt(300, 'x');
    await minute(BOTH);
    const { keys } = await followed(site(BOTH));
    expect(keys.map(({ verifier, entry }) => [verifier.key, entry])).toEqual([
      [old.verifier.key, -1],
      [fresh.verifier.key, 301],
    ]);
    await minute(NEW);
    expect(await signedBy(await noteOf())).toEqual([false, true, false]);
    const after = await site(NEW).receipt(303, 'x');
    for (const [receipt, index] of [
      [before, 5],
      [between, 300],
      [after, 303],
    ] as const)
      expect(await checked(receipt, index)).toBe('receipt');
    expect(await site(NEW).policy()).toBe(`log ${fresh.verifier.key}\nlog ${old.verifier.key}\nquorum none\n`);
    expect(await site(NEW).verifierKey()).toBe(fresh.verifier.key);
    const said = await site(NEW).check(before ?? '', () => bytesOf(entryText('0'.repeat(64))));
    expect(said, 'the server knows the old key too').toEqual({ is: 'changed' });
  });

  test('the same run twice, or at once, records it once; and so may the next key follow', async () => {
    await Promise.all([minute(BOTH), minute(BOTH), minute(BOTH)]);
    await rotated();
    for (let i = 0; i < 3; i += 1) await minute({ key: NEW_KEY, nextKey: THIRD_KEY });
    await minute({ key: THIRD_KEY });
    expect(await readRows(here.db, { sql: `SELECT 1 FROM audit_events WHERE subject_kind = 'log_key'` })).toHaveLength(
      2,
    );
    const { keys } = await followed(site({ key: THIRD_KEY }));
    expect(keys.map(({ verifier }) => verifier.key)).toEqual([old, fresh, third].map(({ verifier }) => verifier.key));
  });

  test('each key is followed by one, and follows one', async () => {
    const ledger = logLedger({ db: here.db, clock: systemClock, ids: cryptoIds(systemClock) });
    await Promise.all([
      ledger.rotate('a', 'b'),
      ledger.rotate('a', 'b'),
      ledger.rotate('a', 'c'),
      ledger.rotate('x', 'b'),
    ]);
    expect((await ledger.keys()).map(({ key }) => key)).toHaveLength(1);
  });

  test('a change is not published when its row is not what was recorded', async () => {
    await minute(BOTH);
    await here.db.$client.executeMultiple(
      `DROP TRIGGER audit_no_update; UPDATE audit_events SET at = at + 1 WHERE subject_kind = 'log_key';`,
    );
    await minute(BOTH);
    expect(await site(BOTH).keyStep(1)).toBeNull();
    await here.db.$client.execute(`UPDATE audit_events SET at = at - 1 WHERE subject_kind = 'log_key'`);
    await minute(BOTH);
    expect((await followed(site(BOTH))).keys).toHaveLength(2);
  });

  test('whatever call is the last of a run: what is shown can be followed, and the next runs end it', async () => {
    for (let at = 1, ended = false; !ended; at += 1) {
      const [copy, files] = [await backupOf(here.db), await copyOf(here.blobs)];
      let calls = 0;
      const cut = async (call: () => Promise<unknown>) => {
        const done = await call();
        calls += 1;
        if (calls === at) throw new Error('cut');
        return done;
      };
      const dying = logOn(copy, files, cut, BOTH);
      ended = true;
      for (let i = 0; i < 3; i += 1) {
        await enter(copy, 1);
        const died = await dying.grow().then(
          () => false,
          () => true,
        );
        if (died) await followed(site(BOTH, copy, files));
        if (died) ended = false;
      }
      await site(BOTH, copy, files).grow();
      const log = await followed(site(NEW, copy, files));
      expect([log.keys.length, log.now.size]).toEqual([2, 304]);
    }
  });
});

describe('nothing is signed that nobody could follow', () => {
  test('by the new key alone before it is recorded, or before it is published', async () => {
    const before = await noteOf();
    await expect(minute(NEW)).rejects.toThrow('is not signed');
    await expect(minute({ key: THIRD_KEY, nextKey: NEW_KEY })).rejects.toThrow('is not signed');
    expect(await noteOf()).toBe(before);
    await minute(BOTH);
    const both = await noteOf();
    await expect(minute(NEW)).rejects.toThrow(`lack ${old.verifier.key}`);
    expect(await noteOf()).toBe(both);
    await minute({ key: NEW_KEY, nextKey: LOG_KEY });
    await minute(NEW);
    expect((await followed(site(NEW))).keys).toHaveLength(2);
  });

  test('by the old key alone once the new one is recorded: an older version of the site beside the new one', async () => {
    await minute(BOTH);
    const both = await noteOf();
    await expect(minute(OLD)).rejects.toThrow(`lack ${fresh.verifier.key}`);
    await rotated();
    await expect(minute(OLD)).rejects.toThrow(`lack ${fresh.verifier.key}`);
    expect(await noteOf()).not.toBe(both);
    expect((await followed(site(BOTH))).now.size).toBeGreaterThan(302);
  });

  test('by a key of another name', async () => {
    const other = await writeSigner('lain.test/log', new Uint8Array(32).fill(1));
    await expect(minute({ nextKey: other })).rejects.toThrow('a key of another log');
  });

  test('and an older copy of the database goes on with the new key', async () => {
    const older = await backupOf(here.db);
    await rotated();
    await minute(NEW);
    const { now } = await followed(site(NEW));
    await expect(minute(NEW, older)).rejects.toThrow('stands still: ahead');
    await commit(older, [raw('UPDATE log_state SET may_recover = 1')]);
    await minute(NEW, older);
    await site(NEW, older).grow();
    const after = await followed(site(NEW, older));
    expect(after.now.size).toBeGreaterThanOrEqual(now.size);
    expect(await signedBy(await noteOf(older))).toEqual([false, true, false]);
  });
});
