import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memoryBlobs } from '../../src/platform/fakes/index.ts';
import { readSigner, signNote, writeSigner } from '../../src/platform/log/note.ts';
import { hasGo, withLogCheck } from '../../tools/log-check.ts';
import { LOG_KEY } from '../support/deps-on.ts';
import { testDb } from '../support/index.ts';
import { enter, logOn } from '../support/log-world.ts';

const isHere = hasGo();
if (!isHere)
  console.log('SKIPPED: no Go here, so nobody else read the log (apt-get install golang-go golang-golang-x-mod-dev)');

const run = promisify(execFile);

describe.skipIf(!isHere)('a checker that nobody here wrote, Go’s sumdb, reads the log', () => {
  let [folder, key] = ['', ''];
  const heads = new Map<number, string>();

  /** 70,000 entries have a third level; 300, 301 and 512 are heads on the way. */
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'balai-log-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const check = (program: string, ...args: string[]) =>
    run(program, args).then(
      ({ stdout }) => stdout,
      ({ stderr }: { stderr: string }) => stderr,
    );

  /** Spoils one file, checks, and puts it back. */
  async function spoilt(program: string, path: string, spoil: (bytes: Buffer) => Buffer | string, old?: string) {
    const file = join(folder, path);
    const bytes = readFileSync(file);
    writeFileSync(file, spoil(Buffer.from(bytes)));
    const said = await check(program, ...(old ? ['-old', join(folder, old)] : []), folder, key);
    writeFileSync(file, bytes);
    return said;
  }
  const flipped = (at: number) => (bytes: Buffer) => {
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    return bytes;
  };

  test('it finds every entry under the signed head and each head in the next, and refuses what was tampered with', async () => {
    const [db, blobs] = [testDb(), memoryBlobs()];
    const log = logOn(db, blobs);
    key = await log.verifierKey();
    for (const count of [1, 299, 1, 211, 255, 65_536]) {
      for (let left = count; left > 0; left -= 5_000) await enter(db, Math.min(left, 5_000));
      let before = '';
      for (let note = ''; note !== before || note === '';) {
        before = note;
        await log.grow();
        const now = await log.checkpoint();
        note = 'note' in now ? (now.note ?? '') : '';
      }
      const size = Number(before.split('\n')[1]);
      heads.set(size, before);
      writeFileSync(join(folder, `head-${size}`), before);
    }
    writeFileSync(join(folder, 'checkpoint'), heads.get(66_303) ?? '');
    for (const path of blobs.keys().filter((it) => it.startsWith('log/tile/'))) {
      const found = await blobs.get(path);
      const file = join(folder, path.slice('log/'.length));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, new Uint8Array(await new Response(found?.body).arrayBuffer()));
    }
    expect([...heads.keys()]).toEqual([1, 300, 301, 512, 767, 66_303]);

    await withLogCheck(async (program) => {
      for (const size of heads.keys())
        expect(await check(program, '-old', join(folder, `head-${size}`), folder, key)).toBe(
          `66303 entries are under the signed head\nnothing of the first ${size} was changed or removed\n`,
        );
      for (const path of ['tile/0/000', 'tile/1/000', 'tile/entries/100', 'tile/0/258.p/255', 'tile/entries/258.p/255'])
        expect(await spoilt(program, path, flipped(40)), path).toContain('REFUSED');
      expect(await spoilt(program, 'checkpoint', (note) => note.toString().replace('66303', '66302'))).toContain(
        'REFUSED',
      );
      const hash = /\n66303\n(\S+)/.exec(heads.get(66_303) ?? '')?.[1] ?? '';
      expect(
        await spoilt(program, 'checkpoint', (note) => note.toString().replace(hash, hash.replace(/^./, 'A'))),
      ).toContain('REFUSED');
      const fresh = await readSigner(await writeSigner('balai.test/log', new Uint8Array(32).fill(1)));
      const [text = ''] = (heads.get(66_303) ?? '').split('\n\n');
      writeFileSync(join(folder, 'checkpoint'), await signNote(`${text}\n`, fresh));
      const keys = [key, fresh.verifier.key];
      expect(
        await check(program, '-old', join(folder, 'head-300'), folder, ...keys),
        'a key that was changed',
      ).toContain('nothing of the first 300 was changed');
      expect(await check(program, folder, key)).toContain('REFUSED');
      const both = await signNote(`${text}\n`, await readSigner(LOG_KEY), fresh);
      writeFileSync(join(folder, 'checkpoint'), both);
      for (const one of keys) expect(await check(program, folder, one)).toContain('under the signed head');
      const other = heads.get(300) ?? '';
      expect(await spoilt(program, 'checkpoint', () => other, 'head-512')).toContain('REFUSED');
    });
  }, 120_000);
});
