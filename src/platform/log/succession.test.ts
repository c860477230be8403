import { describe, expect, test } from 'vitest';
import { givenLog } from '../../../tests/support/log-stage.ts';
import { allow, NEXT, next, old, successionStage } from '../../../tests/support/succession-stage.ts';
import { copyOf, cs, enter, followedLogs } from '../../../tests/support/log-world.ts';
import { memoryWitness } from '../../../tests/support/memory-witness.ts';
import { backupOf } from '../../../tests/support/index.ts';
import { entryText, readOpening } from '../../foundation/audit/entry.ts';
import { bytesOf } from './bytes.ts';
import { checkFile } from './check-file.ts';
import { logOf } from './follow-keys.ts';
import { readSigner, signNote, writeSigner } from './note.ts';
import { readProof } from './proof-file.ts';

const { here, site, minute, succeeded, shown, checked } = successionStage();

describe('when the key is lost', () => {
  test('the log ends with its head, which is the first entry of the successor; no entry is lost', async () => {
    const [before, last] = [await cs(here.db), await shown()];
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
    const after = await cs(here.db);
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
    const entry = bytesOf(entryText((await cs(here.db))[7] ?? ''));
    const said = await checkFile(receipt ?? '', { ...logOf(receipt ?? '', logs), entryOf: () => entry });
    expect(said).toMatchObject({ is: 'receipt', index: 7 });
  });

  test('nothing happens before the new key is at hand and the successor is allowed, in whichever order', async () => {
    const before = await shown();
    await expect(minute()).rejects.toThrow(`is not signed: LOG_KEY and LOG_NEXT_KEY lack ${old.verifier.key}`);
    await allow(here.db, old.verifier.key);
    await expect(minute()).rejects.toThrow('is not signed');
    await allow(here.db);
    const copy = await backupOf(here.db);
    await minute({}, copy, await copyOf(here.blobs));
    expect(await shown(copy), 'with the old key the old log goes on').toContain('balai.test/log\n305\n');
    expect(await shown()).toBe(before);
    await minute();
    expect(await shown()).toContain('penerus.test/log\n1\n');
  });

  test('a log may end twice, and the successor’s key be changed like any', async () => {
    await succeeded();
    const rotatedKey = await writeSigner('penerus.test/log', new Uint8Array(32).fill(2));
    for (let i = 0; i < 3; i += 1) {
      await enter(here.db, 1);
      await minute({ ...NEXT, nextKey: rotatedKey });
    }
    const third = await writeSigner('ketiga.test/log', new Uint8Array(32).fill(3));
    await allow(here.db, (await readSigner(third)).verifier.key);
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
    const head = JSON.parse(await new Response((await here.blobs.get('log/head.json'))?.body).text()) as object;
    const marked = JSON.stringify({ ...head, ...more, endedFor: to });
    await here.blobs.put('log/head.json', bytesOf(marked), { contentType: 'x' });
    return async () => here.blobs.put('log/head.json', bytesOf(JSON.stringify(head)), { contentType: 'x' });
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
    await allow(here.db);
    await mark(next.verifier.key, { note: await signNote(`balai.test/log\n300\n${'A'.repeat(43)}=\n`, old) });
    await expect(minute()).rejects.toThrow('stands still: broken');
    expect(await shown()).toContain('balai.test/log\n300\n');
  });

  test('the store, shows no key of theirs as the site’s', async () => {
    await succeeded();
    const step = (await site(NEXT).keyStep(1)) ?? '';
    const { db: db2, blobs: files } = await givenLog(5);
    await files.put('log/keys/1', bytesOf(step), { contentType: 'x' });
    expect(await site({}, db2, files).keys()).toBe(`/log ${old.verifier.key}\n`);
    await enter(db2, 1);
    await site({}, db2, files).grow();
    expect(await shown(db2)).toContain('balai.test/log\n6\n');
  });
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
