import { beforeEach, describe, expect, test } from 'vitest';
import { LOG_KEY } from '../../../tests/support/deps-on.ts';
import { copyOf, cs, enter, followed, logOn } from '../../../tests/support/log-world.ts';
import { memoryWitness } from '../../../tests/support/memory-witness.ts';
import { backupOf, testDb } from '../../../tests/support/index.ts';
import { entryText } from '../../foundation/audit/entry.ts';
import { memoryBlobs } from '../fakes/index.ts';
import { commit, raw, readOne, readRows, type Db } from '../libsql/index.ts';
import { logLedger } from '../../foundation/audit/index.ts';
import { systemClock } from '../../kernel/clock.ts';
import { cryptoIds } from '../../kernel/ids.ts';
import { bytesOf } from './bytes.ts';
import { checkFile } from './check-file.ts';
import { openCheckpoint } from './checkpoint.ts';
import { readKeyStep } from './key-history.ts';
import { readProof, writeProof } from './proof-file.ts';
import { readSigner, signNote, writeSigner, type NoteSigner } from './note.ts';

const NEW_KEY = await writeSigner('balai.test/log', new Uint8Array(32).fill(1));
const THIRD_KEY = await writeSigner('balai.test/log', new Uint8Array(32).fill(2));
const [old, fresh, third] = (await Promise.all([LOG_KEY, NEW_KEY, THIRD_KEY].map(readSigner))) as [
  NoteSigner,
  NoteSigner,
  NoteSigner,
];
const OLD = {};
const BOTH = { nextKey: NEW_KEY };
const NEW = { key: NEW_KEY };

let db: Db;
let blobs: ReturnType<typeof memoryBlobs>;
const site = (keys: object = OLD, at: Db = db, files = blobs) => logOn(at, files, undefined, keys);

beforeEach(async () => {
  db = testDb();
  blobs = memoryBlobs();
  await db.$client.execute('UPDATE log_state SET opened = 1');
  await enter(db, 300);
  await site().grow();
});

/** The minute's run, with something new to sign. */
async function minute(keys: object, at: Db = db): Promise<void> {
  await enter(at, 1);
  await site(keys, at).grow();
}
const rotated = async () => {
  for (let i = 0; i < 3; i += 1) await minute(BOTH);
};
const noteOf = async (at: Db = db) =>
  (await readOne<{ note: string }>(at, { sql: 'SELECT note FROM log_state' }))?.note ?? '';
const signedBy = async (note: string) => {
  const heads = await Promise.all([old, fresh, third].map(({ verifier }) => openCheckpoint(note, verifier)));
  return heads.map((head) => head !== null);
};
/** Whether a receipt of an entry is one, for whoever has only the public files. */
async function checked(receipt: string | null, index: number, log = site(NEW)) {
  const entry = bytesOf(entryText((await cs(db))[index] ?? ''));
  return (await checkFile(receipt ?? '', { ...(await followed(log)), entryOf: () => entry })).is;
}

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
    expect(await readRows(db, { sql: `SELECT 1 FROM audit_events WHERE subject_kind = 'log_key'` })).toHaveLength(2);
    const { keys } = await followed(site({ key: THIRD_KEY }));
    expect(keys.map(({ verifier }) => verifier.key)).toEqual([old, fresh, third].map(({ verifier }) => verifier.key));
  });

  test('each key is followed by one, and follows one', async () => {
    const ledger = logLedger({ db, clock: systemClock, ids: cryptoIds(systemClock) });
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
    await db.$client.executeMultiple(
      `DROP TRIGGER audit_no_update; UPDATE audit_events SET at = at + 1 WHERE subject_kind = 'log_key';`,
    );
    await minute(BOTH);
    expect(await site(BOTH).keyStep(1)).toBeNull();
    await db.$client.execute(`UPDATE audit_events SET at = at - 1 WHERE subject_kind = 'log_key'`);
    await minute(BOTH);
    expect((await followed(site(BOTH))).keys).toHaveLength(2);
  });

  test('whatever call is the last of a run: what is shown can be followed, and the next runs end it', async () => {
    for (let at = 1, ended = false; !ended; at += 1) {
      const [copy, files] = [await backupOf(db), await copyOf(blobs)];
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
  }, 20_000);
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
    const older = await backupOf(db);
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

describe('whoever reads from outside refuses', () => {
  const head = async (...signers: NoteSigner[]) =>
    signNote(`${(await noteOf()).split('\n\n')[0]}\n`, ...(signers as [NoteSigner]));
  const lines = (...signers: NoteSigner[]) => signers.map(({ verifier }) => `/log ${verifier.key}\n`).join('');
  const lying = (forged: Record<string, string | null>) => expect(followed(site(NEW), forged)).rejects;

  beforeEach(rotated);

  test('a head that is signed with no key of the log, or with the old one after it was replaced', async () => {
    for (const signers of [[third], [old], [old, third]])
      await lying({ '/log/checkpoint': await head(...signers) }).toThrow('unsigned');
    expect((await followed(site(NEW), { '/log/checkpoint': await head(third, fresh) })).now.size).toBe(304);
  });

  test('a head of before that the new key signed', async () => {
    const early = (signer: NoteSigner) => signNote(`balai.test/log\n300\n${'A'.repeat(43)}=\n`, signer);
    await lying({ '/log/checkpoint': await early(fresh) }).toThrow('unsigned');
    // Signed rightly, it is behind the head under which the key was changed.
    await lying({ '/log/checkpoint': await early(old) }).toThrow('keys');
  });

  test('a change that is written otherwise than this code writes it', async () => {
    const step = readProof((await site(NEW).keyStep(1)) ?? '');
    const written = (extra: string) => readKeyStep(writeProof({ ...step!, extra }));
    expect(written(step?.extra ?? '')).toMatchObject({ to: fresh.verifier.key });
    expect(written(`${step?.extra} `)).toBeNull();
    expect(written((step?.extra ?? '').replace('{"from":', `{"from":"${third.verifier.key}","from":`))).toBeNull();
  });

  test('a receipt whose head the old key signed after it was replaced', async () => {
    const receipt = (await site(NEW).receipt(5, 'x')) ?? '';
    expect(await checked(receipt, 5)).toBe('receipt');
    const [proof] = receipt.split('\n\nbalai.test');
    expect(await checked(`${proof}\n\n${await head(old)}`, 5)).toBe('unsigned');
  });

  test('a key in the list that no entry put there', async () => {
    await lying({ '/log/keys': lines(old, fresh, third), '/log/checkpoint': await head(third) }).toThrow('keys');
    await lying({ '/log/keys': lines(old, third), '/log/checkpoint': await head(third) }).toThrow('keys');
    await lying({ '/log/keys': lines(third), '/log/checkpoint': await head(fresh) }).toThrow('unsigned');
    await lying({ '/log/keys/1': null }).toThrow('keys');
  });

  test('a change that its own key alone signed, that says another key, or stands elsewhere', async () => {
    const step = (await site(NEW).keyStep(1)) ?? '';
    const [proof] = step.split('\n\nbalai.test');
    const bare = step.replace(/\u2014 \S+ \S+\n/, '');
    expect(bare).not.toBe(step);
    const other = step.replace(
      /extra (\S+)/,
      (_, extra: string) => `extra ${btoa(atob(extra).replace(fresh.verifier.key, third.verifier.key))}`,
    );
    const otherwise = step.replace(/extra (\S+)/, (_, extra: string) => `extra ${btoa(`${atob(extra)} `)}`);
    for (const forged of [
      bare,
      otherwise,
      other.replace('index 301', 'index 300'),
      step.replace('index 301', 'index 300'),
    ])
      await lying({ '/log/keys/1': forged }).toThrow('keys');
    await lying({
      '/log/keys/1': other,
      '/log/keys': lines(old, third),
      '/log/checkpoint': await head(third),
    }).toThrow('keys');
    expect(proof).toContain('index 301');
  });

  test('a change that is recorded in another history: a fork signed with both keys', async () => {
    const [fork, files] = [await backupOf(db), await copyOf(blobs)];
    const other = testDb();
    const otherFiles = memoryBlobs();
    await other.$client.execute('UPDATE log_state SET opened = 1');
    await enter(other, 300);
    for (let i = 0; i < 3; i += 1) {
      await enter(other, 1);
      await site(i === 0 ? OLD : BOTH, other, otherFiles).grow();
    }
    await enter(other, 1);
    await site(BOTH, other, otherFiles).grow();
    const step = await site(BOTH, other, otherFiles).keyStep(1);
    expect(step).not.toBeNull();
    await expect(followed(site(NEW, fork, files), { '/log/keys/1': step })).rejects.toThrow('keys');
  });
});

describe('a witness', () => {
  const witnessed = (witness: Awaited<ReturnType<typeof memoryWitness>>, keys: object, at: Db = db, files = blobs) =>
    logOn(at, files, undefined, { ...keys, witnesses: `1 https://saksi.example ${witness.key}`, ask: witness.ask });

  test('that knows the old key follows while both sign; told of the new one in its place, it goes on from what it remembers', async () => {
    const keys = [old.verifier.key];
    const witness = await memoryWitness('saksi.example', 8, keys, Date.now);
    await witnessed(witness, OLD).cosign();
    await rotated();
    await witnessed(witness, BOTH).cosign();
    const fork = { db: await backupOf(db), blobs: await copyOf(blobs) };

    await minute(NEW);
    await expect(witnessed(witness, NEW).cosign()).rejects.toThrow('saksi.example answered 403');
    keys[0] = fresh.verifier.key;
    await witnessed(witness, NEW).cosign();
    const shown = await witnessed(witness, NEW).checkpoint();
    expect('witnessed' in shown && shown.witnessed.by).toEqual([{ name: 'saksi.example', at: expect.any(Number) }]);

    await enter(fork.db, 9);
    await logOn(fork.db, fork.blobs, undefined, NEW).grow();
    await expect(witnessed(witness, NEW, fork.db, fork.blobs).cosign()).rejects.toThrow('saksi.example answered 422');
    await minute(NEW);
    await witnessed(witness, NEW).cosign();
  });
});
