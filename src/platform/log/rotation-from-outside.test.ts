import { beforeEach, describe, expect, test } from 'vitest';
import { givenLog } from '../../../tests/support/log-stage.ts';
import { BOTH, fresh, NEW, OLD, old, rotationStage, third } from '../../../tests/support/rotation-stage.ts';
import { copyOf, enter, followed, logOn } from '../../../tests/support/log-world.ts';
import { memoryWitness } from '../../../tests/support/memory-witness.ts';
import { backupOf } from '../../../tests/support/index.ts';
import { type Db } from '../libsql/index.ts';
import { readKeyStep } from './key-history.ts';
import { readProof, writeProof } from './proof-file.ts';
import { signNote, type NoteSigner } from './note.ts';

const { here, site, minute, rotated, noteOf, checked } = rotationStage();

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
    const [fork, files] = [await backupOf(here.db), await copyOf(here.blobs)];
    const { db: other, blobs: otherFiles } = await givenLog(300);
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
  const witnessed = (
    witness: Awaited<ReturnType<typeof memoryWitness>>,
    keys: object,
    at: Db = here.db,
    files = here.blobs,
  ) => logOn(at, files, undefined, { ...keys, witnesses: `1 https://saksi.example ${witness.key}`, ask: witness.ask });

  test('that knows the old key follows while both sign; told of the new one in its place, it goes on from what it remembers', async () => {
    const keys = [old.verifier.key];
    const witness = await memoryWitness('saksi.example', 8, keys, Date.now);
    await witnessed(witness, OLD).cosign();
    await rotated();
    await witnessed(witness, BOTH).cosign();
    const fork = { db: await backupOf(here.db), blobs: await copyOf(here.blobs) };

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
