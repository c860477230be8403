import { expect, test } from 'vitest';
import { LOG_KEY } from '../../tests/support/deps-on.ts';
import { testDb } from '../../tests/support/index.ts';
import { enter, followedLogs, logOn } from '../../tests/support/log-world.ts';
import { memoryWitness } from '../../tests/support/memory-witness.ts';
import { memoryBlobs } from '../../src/platform/fakes/index.ts';
import { readOne } from '../../src/platform/libsql/index.ts';
import { readSigner, writeSigner } from '../../src/platform/log/note.ts';
import { allowSuccessor } from './allow-successor.ts';

test('a log may end once its witnesses signed the last head; the command may be given again, and says when it has happened', async () => {
  const [db, blobs] = [testDb(), memoryBlobs()];
  await db.$client.execute('UPDATE log_state SET opened = 1');
  const { verifier: old } = await readSigner(LOG_KEY);
  const key = await writeSigner('penerus.test/log', new Uint8Array(32).fill(1));
  const { verifier: next } = await readSigner(key);
  const witness = await memoryWitness('saksi.example', 8, [old.key], Date.now);
  const more = { witnesses: `1 https://saksi.example ${witness.key}`, ask: witness.ask };
  const log = logOn(db, blobs, undefined, more);
  await enter(db, 5);
  await log.grow();
  const allow = async (open = next, unwitnessed = false, at = db) =>
    allowSuccessor(at, await followedLogs(logOn(db, blobs, undefined, { ...more, key })), open, {
      policy: await log.policy(),
      unwitnessed,
    });
  const allowed = async () =>
    (await readOne<{ successor: string | null }>(db, { sql: 'SELECT successor FROM log_state' }))?.successor;

  await expect(allow()).rejects.toThrow('0 of 1 needed witnesses signed the last head');
  await expect(allow(old)).rejects.toThrow('A successor has a name of its own');
  await expect(allow(next, true, testDb())).rejects.toThrow('does not stand where the site does');
  expect(await allowed()).toBeNull();
  await log.cosign();
  for (let i = 0; i < 2; i += 1)
    expect((await allow()).join(' ')).toContain('5 entries or some more, witnessed by saksi.example.');
  expect(await allowed()).toBe(next.key);
  for (let i = 0; i < 2; i += 1) await logOn(db, blobs, undefined, { ...more, key }).grow();
  expect(await allow()).toEqual(['It has happened: penerus.test/log follows balai.test/log.']);
  expect(await allowed()).toBeNull();
});
